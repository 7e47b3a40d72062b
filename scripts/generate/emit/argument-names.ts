import { pathParameters } from '@campaignkit/core/description'

/** Words that cannot name an argument in a module, which is strict code (ECMAScript, 12.7.2), and names of the arguments that stand behind. */
const reserved = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function
   if implements import in instanceof interface let new null package private protected public return static super switch this throw true try
   typeof var void while with yield body options query`.split(/\s+/),
)

/**
 * Names of a method's arguments for the parameters of its path.
 * @returns By the parameter's name, in the order of the path; each is an identifier, and no two are the same.
 */
export function argumentNames(operation: { readonly path: string }): Map<string, string> {
  const names = new Map<string, string>()
  for (const parameter of pathParameters(operation)) {
    let name = parameter.replaceAll(/[^A-Za-z0-9_$]/g, '_').replace(/^(?=\d)/, '_')
    const taken = new Set(names.values())
    while (reserved.has(name) || taken.has(name)) name += '_'
    names.set(parameter, name)
  }
  return names
}
