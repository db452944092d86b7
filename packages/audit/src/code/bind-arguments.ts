import type { CallExpression, Routine } from './ir.ts'
import { type MachineState, setVariable, variableOf } from './machine.ts'
import { mixValues, unknownValue, type Value } from './value.ts'

interface Given {
  readonly name: string
  readonly expression: CallExpression
  readonly values: readonly Value[]
  readonly named: readonly (readonly [string, Value])[]
}

/** Hand the arguments of a call to the routine of that name, wherever it is defined. */
export function bindArguments(
  state: MachineState,
  routine: Routine,
  { name, expression, values, named }: Given,
): void {
  const give = (index: number, value: Value): void => {
    const slot = `${name}()${index}`
    setVariable(state, slot, mixValues([variableOf(state, slot), value]))
  }
  const isMethod = routine.parameters[0] === 'self' || routine.parameters[0] === 'cls'
  const shift = isMethod && expression.callee.kind === 'member' ? 1 : 0
  expression.arguments.forEach((_, index) => {
    give(index + shift, values[index] ?? unknownValue)
  })
  for (const [key, value] of named) {
    const index = routine.parameters.indexOf(key)
    if (index !== -1) give(index, value)
  }
}
