import { describe, expect, test } from 'vitest'
import { missingVariable, unknownVariables, variablesOf } from './variables.ts'

const known = ['firstName', 'lastName']

describe('the variables of a text', () => {
  test('are those that the provider fills in, each once', () => {
    expect(variablesOf('Hi {{firstName}} {{lastName}}, {{firstName}}!', known)).toEqual({ names: ['firstName', 'lastName'], unknown: [] })
    expect(variablesOf('Hi {name}!', ['name'], 'single')).toEqual({ names: ['name'], unknown: [] })
    expect(variablesOf('100% off, 5 < 6, [today] only {5} *', known)).toEqual({ names: [], unknown: [] })
  })

  test.each([
    ['Hi {{first_name}}', '{{first_name}}'],
    ['Hi {{FirstName}}', '{{FirstName}}'],
    ['Hi {{ firstName }}', '{{ firstName }}'],
    ['Hi {{firstName|there}}', '{{firstName|there}}'],
    ['Hi {{}}', '{{}}'],
    ['Hi {firstName}', '{firstName}'],
    ['Hi {{firstName}', '{{'],
    ['Hi firstName}}', '}}'],
    ['Hi ${firstName}', '${firstName}'],
    ['Hi [[firstName]]', '[[firstName]]'],
    ['Hi <<Name>>', '<<Name>>'],
    ['Hi %FIRSTNAME%', '%FIRSTNAME%'],
    ['Hi *|FNAME|*', '*|FNAME|*'],
    ['Hi {% if name %}', '{% if name %}'],
  ])('%s has one that nobody fills in', (text, mark) => {
    expect(variablesOf(text, known).unknown).toContain(mark)
    expect(unknownVariables(text, known)).toBe(
      `The text says ${mark}, which would reach people as it stands. It is filled in for {{firstName}}, {{lastName}}, spelt just so.`,
    )
  })

  test('in the other style are unknown', () => {
    expect(unknownVariables('Hi {{name}}', ['name'], 'single')).toContain('{{')
    expect(unknownVariables('Hi {name}', ['name'], 'single')).toBeUndefined()
  })

  test('must have a value for the person', () => {
    expect(missingVariable(['firstName'], { firstName: 'Ana' })).toBeUndefined()
    expect(missingVariable([], {})).toBeUndefined()
    expect(missingVariable(['firstName', 'lastName'], { firstName: ' ' })).toBe(
      'the text needs firstName and lastName, and the row has none',
    )
  })
})
