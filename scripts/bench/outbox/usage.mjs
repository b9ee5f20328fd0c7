// Loaded into a newsroom before Strapi: tells its parent how much CPU the process has used.
process.on('message', () => process.send(process.cpuUsage()));
