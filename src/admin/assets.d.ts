declare module '*.svg' {
  /** Address of the file, or the file itself as a data address. */
  const address: string;
  export default address;
}
