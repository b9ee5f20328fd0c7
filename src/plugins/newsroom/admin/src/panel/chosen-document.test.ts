import { chosenDocument } from './chosen-document';

const chosen = (documentId: string) => ({ id: 1, apiData: { id: 1, documentId, locale: null } });

it.each([
  ['nothing touched', { connect: [], disconnect: [] }, 'stored', 'stored'],
  ['nothing touched, and nothing known yet', { connect: [], disconnect: [] }, undefined, undefined],
  ['a new row of a component', undefined, null, null],
  ['an empty list, as a new form has it', [], null, null],
  ['another chosen', { connect: [chosen('new')], disconnect: [{ id: 7 }] }, 'stored', 'new'],
  ['one chosen for the first time', { connect: [chosen('new')] }, null, 'new'],
  ['one chosen before the stored one is known', { connect: [chosen('new')] }, undefined, 'new'],
  ['one taken away', { connect: [], disconnect: [{ id: 7 }] }, 'stored', null],
  ['one taken over from another language', { connect: [{ documentId: 'own' }] }, null, 'own'],
  ['the last of several', { connect: [chosen('a'), chosen('b')] }, null, 'b'],
  ['something that is no relation', { connect: ['?'] }, 'stored', null],
])('reads %s', (_what, value, stored, expected) => {
  expect(chosenDocument(value, stored)).toBe(expected);
});
