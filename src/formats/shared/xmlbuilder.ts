/** In a file of its own, so that it is loaded late: a bundler keeps the names of a CommonJS package only when they are imported statically. */
export { create } from 'xmlbuilder2';
