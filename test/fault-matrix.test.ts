import { expect, test } from 'vitest'
import { cells, runMatrix } from './fault-matrix.ts'
import { faults } from './fault-server.ts'

test('every operation under every fault comes to what the outcome table says', async () => {
  process.stdout.write(`Fault matrix: ${cells.length} cells, ${cells.length / faults.length} operations × ${faults.length} faults\n`)
  expect(await runMatrix(cells)).toEqual([])
})
