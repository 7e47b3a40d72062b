import type { Change, Level } from './change.ts'
import type { Declaration, Member, Shape, Signature, Surface } from './surface.ts'

/** Who makes the values of a type: the package's user (`input`), the package (`output`), or both. */
type Side = 'input' | 'output'

/** Every change of what a package offers to TypeScript, with what it asks of users. */
export function compareSurfaces(before: Surface, after: Surface): Change[] {
  return new SurfaceComparison(before, after).compare()
}

class SurfaceComparison {
  readonly #before: Surface
  readonly #after: Surface
  readonly #changes: Change[] = []
  readonly #sides: ReadonlyMap<string, ReadonlySet<Side>>

  constructor(before: Surface, after: Surface) {
    this.#before = before
    this.#after = after
    this.#sides = sidesOf(before)
  }

  compare(): Change[] {
    const { engines, commands, exports } = this.#before
    if (engines !== this.#after.engines) {
      const lower = Number.parseInt(this.#after.engines.replace('>=', ''), 10) < Number.parseInt(engines.replace('>=', ''), 10)
      this.#note(lower ? 'feature' : 'breaking', `engines.node is ${this.#after.engines}, was ${engines}`)
    }
    for (const command of commands) if (!this.#after.commands.includes(command)) this.#note('breaking', `the command ${command} is gone`)
    for (const command of this.#after.commands) if (!commands.includes(command)) this.#note('feature', `the command ${command} is new`)
    for (const [path, names] of Object.entries(exports)) {
      const now = this.#after.exports[path]
      if (!now) {
        this.#note('breaking', `the import path ${path} is gone`)
        continue
      }
      for (const name of Object.keys(names)) if (!(name in now)) this.#note('breaking', `${path} no longer exports ${name}`)
      for (const name of Object.keys(now)) if (!(name in names)) this.#note('feature', `${path} exports ${name}`)
    }
    for (const path of Object.keys(this.#after.exports)) if (!(path in exports)) this.#note('feature', `the import path ${path} is new`)
    for (const [name, declaration] of Object.entries(this.#before.declarations)) {
      const now = this.#after.declarations[name]
      if (now) this.#declaration(name, declaration, now)
    }
    return this.#changes
  }

  #note(level: Level, what: string): void {
    this.#changes.push({ level, what })
  }

  #declaration(name: string, before: Declaration, after: Declaration): void {
    if (before.kind !== after.kind) this.#note('breaking', `${name} is ${after.kind}, was ${before.kind}`)
    if (before.kind === 'opaque') {
      if (before.shape !== after.shape) this.#note('feature', `${name} has another type`)
      return
    }
    if (before.generics !== after.generics) this.#note('breaking', `${name} has other type parameters`)
    if (String(before.extends ?? '') !== String(after.extends ?? '')) this.#note('breaking', `${name} extends something else`)
    this.#shape(name, before.shape, after.shape, this.#sides.get(name) ?? new Set<Side>(['input', 'output']))
  }

  #shape(place: string, before: Shape, after: Shape, sides: ReadonlySet<Side>): void {
    if (JSON.stringify(before) === JSON.stringify(after)) return
    if (typeof before === 'object' && typeof after === 'object') {
      if ('members' in before && 'members' in after) return this.#members(place, before.members, after.members, sides)
      if ('signatures' in before && 'signatures' in after) return this.#signatures(place, before.signatures, after.signatures, sides)
    }
    this.#note(levelOfType(alternatives(before), alternatives(after), sides), `${place} has another type`)
  }

  #members(
    place: string,
    before: Readonly<Record<string, Member>>,
    after: Readonly<Record<string, Member>>,
    sides: ReadonlySet<Side>,
  ): void {
    for (const [name, member] of Object.entries(before)) {
      const now = after[name]
      if (!now) {
        this.#note('breaking', `${place}.${name} is gone`)
        continue
      }
      if (member.optional && !now.optional) this.#note(sides.has('input') ? 'breaking' : 'feature', `${place}.${name} is required`)
      if (!member.optional && now.optional) this.#note(sides.has('output') ? 'breaking' : 'feature', `${place}.${name} is optional`)
      this.#shape(`${place}.${name}`, member.shape, now.shape, sides)
    }
    for (const [name, member] of Object.entries(after)) {
      if (name in before) continue
      this.#note(sides.has('input') && !member.optional ? 'breaking' : 'feature', `${place}.${name} is new`)
    }
  }

  #signatures(place: string, before: readonly Signature[], after: readonly Signature[], sides: ReadonlySet<Side>): void {
    const [old, now] = [before[0], after[0]]
    if (before.length !== 1 || after.length !== 1 || !old || !now) {
      const texts = new Set(after.map((signature) => JSON.stringify(signature)))
      const kept = before.every((signature) => texts.has(JSON.stringify(signature)))
      return this.#note(kept ? 'feature' : 'breaking', `${place} has other overloads`)
    }
    if (old.generics !== now.generics) this.#note('breaking', `${place} has other type parameters`)
    const flipped = new Set(Array.from(sides, (side): Side => (side === 'input' ? 'output' : 'input')))
    for (const [index, parameter] of old.parameters.entries()) {
      const other = now.parameters[index]
      const name = `${place}(${parameter.name})`
      if (!other) {
        this.#note('breaking', `${name} is gone`)
        continue
      }
      if (parameter.optional && !other.optional) this.#note('breaking', `${name} is required`)
      if (!parameter.optional && other.optional) this.#note('feature', `${name} is optional`)
      this.#shape(name, parameter.shape, other.shape, flipped)
    }
    for (const parameter of now.parameters.slice(old.parameters.length)) {
      this.#note(parameter.optional ? 'feature' : 'breaking', `${place}(${parameter.name}) is new`)
    }
    this.#shape(`${place}()`, old.returns, now.returns, sides)
  }
}

function alternatives(shape: Shape): readonly string[] {
  if (typeof shape === 'string') return [shape]
  return 'union' in shape ? shape.union : [JSON.stringify(shape)]
}

const open = '(string & {})'

function levelOfType(before: readonly string[], after: readonly string[], sides: ReadonlySet<Side>): Level {
  const isOpen = before.includes(open) && after.includes(open)
  const added = after.filter((type) => !before.includes(type))
  const removed = before.filter((type) => !after.includes(type))
  // Any string is still taken and was to be expected.
  if (isOpen && [...added, ...removed].every((type) => /^'.*'$/.test(type))) return 'feature'
  // A table of data (`as const`): another value is what the table is for.
  const isData = [...before, ...after].every((type) => /^('[^']*'|null|[\d.]+|readonly \[.*\])$/.test(type)) && before.length === 1
  if (isData && !sides.has('input') && !(after.includes('null') && removed.length > 0)) return 'feature'
  if (removed.length === 0) return sides.has('output') ? 'breaking' : 'feature'
  if (added.length === 0) return sides.has('input') ? 'breaking' : 'feature'
  return 'breaking'
}

/** Finds out of each declaration who makes its values, from the values and functions that can be imported. */
function sidesOf(surface: Surface): Map<string, Set<Side>> {
  const sides = new Map<string, Set<Side>>()
  const visit = (name: string, side: Side): void => {
    const known = sides.get(name)
    if (known?.has(side)) return
    sides.set(name, (known ?? new Set()).add(side))
    const declaration = surface.declarations[name]
    for (const parent of declaration?.extends ?? []) visitText(parent, side)
    if (declaration) visitShape(declaration.shape, side)
  }
  const visitText = (text: string, side: Side): void => {
    for (const [word] of text.matchAll(/[A-Za-z_$][\w$]*/g)) if (Object.hasOwn(surface.declarations, word)) visit(word, side)
  }
  const visitShape = (shape: Shape, side: Side): void => {
    if (typeof shape === 'string') visitText(shape, side)
    else if ('union' in shape) for (const type of shape.union) visitText(type, side)
    else if ('members' in shape) for (const member of Object.values(shape.members)) visitShape(member.shape, side)
    else {
      for (const { generics, parameters, returns } of shape.signatures) {
        for (const parameter of parameters) visitShape(parameter.shape, side === 'input' ? 'output' : 'input')
        visitShape(returns, side)
        if (generics) visitText(generics, side === 'input' ? 'output' : 'input')
      }
    }
  }
  for (const names of Object.values(surface.exports)) {
    for (const key of Object.values(names)) {
      const kind = surface.declarations[key]?.kind
      if (kind === 'value' || kind === 'function' || kind === 'class') visit(key, 'output')
    }
  }
  return sides
}
