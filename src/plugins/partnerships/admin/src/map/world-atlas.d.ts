/** Natural Earth's countries at 1:50 million. Declared, so that the compiler need not read three quarters of a megabyte. */
declare module 'world-atlas/countries-50m.json' {
  import type { Topology } from 'topojson-specification';

  const topology: Topology;
  export default topology;
}
