'use strict';

/**
 * The driver of SQLite that this Node can run, under the name by which knex loads it.
 *
 * From 24.19 on, Node ends the process when one of version 12 that was compiled for it is cleared away.
 * Version 13 needs no compiler, and a newer interface of Node than 20 has: there it is a segmentation fault.
 */
const [major] = process.versions.node.split('.');
module.exports = require(Number(major) < 22 ? 'better-sqlite3-12' : 'better-sqlite3-13');
