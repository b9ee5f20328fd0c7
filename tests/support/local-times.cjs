/** Makes `pg` write times in the zone of the process, whatever is asked of it: a driver that has changed. */
const { defaults } = require('pg');

Object.defineProperty(defaults, 'parseInputDatesAsUTC', { get: () => false, set() {} });
