import { sqliteDriverProblem } from './sqlite-driver';

it.each([
  ['12.8.0', '20.20.2', null],
  ['12.8.0', '22.23.5', null],
  ['12.8.0', '24.18.0', null],
  ['12.8.0', '24.19.0', '13.2.0'],
  ['11.3.0', '25.0.0', '13.2.0'],
  ['13.2.0', '20.20.2', '12.8.0'],
  ['13.2.0', '22.0.0', null],
  ['13.2.0', '24.22.3', null],
  ['0.0.0', '20.20.2', null],
  ['0.0.0', '24.22.3', null],
])('better-sqlite3 %s on Node %s', (driver, node, instead) => {
  expect(sqliteDriverProblem(driver, node)?.install ?? null).toBe(instead);
});
