// Stands in, in the compiled program, for packages that archiver loads as it starts and that only serve what is never
// called here: tar archives, files and folders that it reads itself.
module.exports = {};
