import fs from 'node:fs';
import path from 'node:path';

import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

import { root } from './root';

/**
 * Judges a value by the IPTC's own schema of ninjs 3.1.
 * @returns what is wrong with it
 */
export function ninjsProblems(value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const validate = compiled();

function compiled() {
  // The schema demands a property in a place where it does not name it, which strictness forbids.
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  // Of places, which stories do not have: it would be fetched.
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' });
  const file = path.join(root, 'tests/fixtures/ninjs/ninjs-schema_3.1.json');
  return ajv.compile(JSON.parse(fs.readFileSync(file, 'utf8')) as object);
}
