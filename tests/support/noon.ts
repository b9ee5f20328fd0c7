import { localText } from '../../src/plugins/newsroom/domain/time-zone';

/** One for each hour; none has changed its clocks around noon. */
const ZONES = [
  ...['Pacific/Pago_Pago', 'Pacific/Honolulu', 'Pacific/Gambier', 'Pacific/Pitcairn'],
  ...['America/Phoenix', 'America/Costa_Rica', 'America/Panama', 'America/Caracas'],
  ...['America/Montevideo', 'Atlantic/South_Georgia', 'Atlantic/Cape_Verde', 'Africa/Abidjan'],
  ...['Africa/Lagos', 'Africa/Maputo', 'Africa/Nairobi', 'Asia/Dubai', 'Asia/Tashkent'],
  ...['Asia/Bishkek', 'Asia/Bangkok', 'Asia/Singapore', 'Asia/Tokyo', 'Australia/Brisbane'],
  ...['Pacific/Guadalcanal', 'Pacific/Fiji'],
];

/**
 * The newsroom's zone where a test makes something today and must find it today: it is noon there, so
 * that no day ends meanwhile. It stays the same for a whole test file.
 */
export const NOON = zoneAtNoon(Date.now());

function zoneAtNoon(instant: number): string {
  const zone = ZONES.find((name) => localText(instant, name).slice(11, 13) === '12');
  if (!zone) throw new Error(`No zone is known where it is noon at ${instant}.`);
  return zone;
}
