import { isOrganisationName } from './organisation-name';

describe('isOrganisationName', () => {
  it.each([
    'Getty Images',
    'Global Images Ukraine',
    'AFP',
    'Reuters',
    'EPA-EFE',
    'UNIAN',
    'ДСНС',
    'Ukrinform',
    'The Kyiv Independent',
    'The Sample',
    'Ukrainian Presidential Press Office',
    'Future Publishing',
    'Пресслужба Президента',
    'Офіс Президента України',
    'Національна поліція',
  ])('%s is an organisation', (name) => expect(isOrganisationName(name)).toBe(true));

  it.each([
    'Mykola Tys',
    'Микола Тис',
    'SERGEI SUPINSKY',
    'Genya SAVILOV',
    'X',
    'Impressa Sample',
    'Theo Sample',
    'Офелія Зразок',
  ])('%s is a person', (name) => expect(isOrganisationName(name)).toBe(false));
});
