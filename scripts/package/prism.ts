import type { Plugin } from 'rolldown'

/** Imports of Prism for what the mock never does: send requests on to a server (its proxy), and read Postman collections. */
const unused = /^(node-fetch|https?-proxy-agent|@stoplight\/http-spec\/postman\/operation|@scarf\/scarf)$/

const nothing = '\0unused'

/** What Prism needs to be bundled. It does nothing to a package that does not import it. */
export const prism: Plugin = {
  name: 'prism',
  resolveId(id, importer) {
    // The other 70 languages of names and addresses are 1.8 MB.
    if (id === '@faker-js/faker') return this.resolve('@faker-js/faker/locale/en', importer)
    return unused.test(id) ? nothing : null
  },
  load: (id) => (id === nothing ? 'export default {}' : null),
  transform(code, id) {
    // It exports through `this`, which is `exports` in CommonJS and nothing in a module.
    if (!id.includes('uri-template-lite')) return null
    const exported = '(this.URI || (this.URI = {}))'
    if (!code.includes(exported)) throw new Error(`${id} no longer ends in ${exported}: see to it that its exports arrive.`)
    return code.replace(exported, exported.replaceAll('this', 'exports'))
  },
}
