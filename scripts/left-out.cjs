// Stands in, in the compiled program, for packages that archiver and xmlbuilder2 load as they start and that only serve
// what is never called here: tar archives, files and folders that archiver reads itself, YAML. A quarter of a megabyte
// less to load at each start.
module.exports = {};
