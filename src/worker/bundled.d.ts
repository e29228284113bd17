/** As in package.json; put in when the page is built. */
declare const PACTA_VERSION: string

declare module '*.ttf?url' {
  const address: string
  // biome-ignore lint/style/noDefaultExport: the bundler gives addresses this way.
  export default address
}
