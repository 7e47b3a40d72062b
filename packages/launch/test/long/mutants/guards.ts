/** A guard of the protocol, and what the code says without it. */
export interface Guard {
  /** What it guards, a sentence. */
  readonly name: string
  /** File in `packages/launch/src`. */
  readonly file: string
  /** What to change: each text is there exactly once. */
  readonly edits: readonly (readonly [find: string, replace: string])[]
}

const claim = 'ledger/claim.ts'
const record = 'ledger/record.ts'
const recovery = 'protocol/recovery.ts'
const attempt = 'protocol/attempt.ts'
const control = 'ledger/control.ts'

/** Every guard. Without any one of them, the simulator or the suite of every ledger must fail. */
export const guards: readonly Guard[] = [
  {
    name: 'a batch that is taken is not ready any more',
    file: claim,
    edits: [["SET state = 'intent', epoch = epoch + 1", "SET state = 'ready', epoch = epoch + 1"]],
  },
  {
    name: 'only a ready batch is taken',
    file: claim,
    edits: [
      ["AND b.state = 'ready' AND b.not_before <= clock_ms()", "AND b.state IN ('ready', 'intent') AND b.not_before <= clock_ms()"],
      ["WHERE id = $1 AND state = 'ready' RETURNING *", 'WHERE id = $1 RETURNING *'],
    ],
  },
  {
    name: 'an old intent is never ready',
    file: recovery,
    edits: [
      [
        "return { step: 'become', state: 'unknown', reason: 'its process ended before the response was recorded' }",
        "return { step: 'ready', way: 'absence', notBefore: now, reason: 'its process ended' }",
      ],
    ],
  },
  {
    name: 'an unknown outcome is not ready by itself',
    file: recovery,
    edits: [
      [
        "if (way === undefined) return { step: 'become', state: 'unknown', reason }",
        "if (way === undefined) return { step: 'ready', way: 'absence', notBefore, reason }",
      ],
    ],
  },
  { name: 'nothing leaves after the deadline of its intent', file: attempt, edits: [['if (old >= sendWithin)', 'if (old < 0)']] },
  {
    name: 'the deadline does not go by a clock that may jump back',
    file: 'protocol/runtime.ts',
    edits: [['Math.max(runtime.now() - now, runtime.elapsed() - elapsed)', 'runtime.now() - now + elapsed * 0']],
  },
  {
    name: 'a record is fenced by the epoch',
    file: record,
    edits: [
      [
        "WHERE id = $1 AND epoch = $2 AND state IN ('intent', 'unknown', 'ready', 'held', 'left') RETURNING id",
        "WHERE id = $1 AND $2 >= 0 AND state IN ('intent', 'unknown', 'ready', 'held', 'left') RETURNING id",
      ],
      ['WHERE id = $1 AND epoch = $2 AND state IN (${from', 'WHERE id = $1 AND $2 >= 0 AND state IN (${from'],
      ["WHERE id = $1 AND epoch = $2 AND state = 'intent' RETURNING id", "WHERE id = $1 AND $2 >= 0 AND state = 'intent' RETURNING id"],
    ],
  },
  {
    name: 'a launch that is stopped gets no new intents',
    file: claim,
    edits: [["WHERE l.state = 'running' AND NOT", "WHERE l.state IN ('running', 'stopping', 'stopped') AND NOT"]],
  },
  { name: 'a stop waits for what can still leave', file: control, edits: [['if (last > now) {', 'if (last < 0) {']] },
  { name: 'a stage waits for those before it', file: claim, edits: [['e.stage < b.stage AND', 'e.stage < -1 AND']] },
  { name: 'a ramp waits for its small campaigns', file: claim, edits: [['(b.ramp = 0 OR NOT EXISTS', '(b.ramp >= 0 OR NOT EXISTS']] },
  {
    name: 'who opted out is taken out of a batch',
    file: claim,
    edits: [["if (any) await take('suppressed'", "if (any && batch.id < 0) await take('suppressed'"]],
  },
  {
    name: 'who opted out after being handed over holds the campaign',
    file: claim,
    edits: [
      [
        'const count = optedOut?.people ?? 0\n  if (count === 0) return false\n  await hold(queries, batch.id, `${count} of its',
        'const count = optedOut?.people ?? 0\n  if (count >= 0) return false\n  await hold(queries, batch.id, `${count} of its',
      ],
    ],
  },
  {
    name: 'a batch in doubt is repeated as it was',
    file: claim,
    edits: [['if (batch.doubt === 1) return holdDoubtful(queries, batch)', '']],
  },
  {
    name: 'a suppression waits for what can still leave',
    file: 'ledger/people.ts',
    edits: [['    return sentRequests(queries)', '    return 0 * (await sentRequests(queries))']],
  },
  {
    name: 'nothing leaves while its window is closed',
    file: claim,
    edits: [['if (!admission.admit) {', 'if (!admission.admit && candidate.id < 0) {']],
  },
  {
    name: 'nothing leaves after its window has closed',
    file: claim,
    edits: [['(until ?? Infinity) - candidate.now', '(until ?? Infinity) * Infinity']],
  },
  {
    name: 'what has a last moment is not sent after it',
    file: claim,
    edits: [['candidate.now >= candidate.not_after', 'candidate.now < 0']],
  },
  {
    name: 'a cap counts what is about to be sent',
    file: claim,
    edits: [["(c.state IN ('intent', 'sent', 'unknown', 'left') OR c.doubt = 1)", "(c.state IN ('sent'))"]],
  },
  {
    name: 'a repeat under a key ends with the life of the key',
    file: recovery,
    edits: [["return now < keyExpires(batch, repeat) ? 'key' : undefined", "return 'key'"]],
  },
  { name: 'a repeat does not leave after the life of the key', file: attempt, edits: [['if (old >= keyLife)', 'if (old < 0)']] },
  { name: 'a repeat arrives within the life of the key', file: recovery, edits: [['const usedLife = 0.5', 'const usedLife = 1']] },
  {
    name: 'an absence proves something only after the settle time',
    file: recovery,
    edits: [
      ['return facts.settle !== undefined && now >= (batch.over_at ?? Infinity) + facts.settle', 'return facts.settle !== undefined'],
    ],
  },
  { name: 'a fact that is only inferred heals nothing', file: recovery, edits: [["repeat.evidence !== 'documented' ||", '']] },
  {
    name: 'that a repeat was not sent says nothing about what came before',
    file: recovery,
    edits: [['if (batch.doubt === 1) return stillInDoubt(finding.reason, batch, facts, notBefore, now)', '']],
  },
  {
    name: 'that a repeat was refused says nothing about what came before',
    file: recovery,
    edits: [['if (batch.doubt === 1) {', 'if (batch.doubt === 2) {']],
  },
  {
    name: 'only the people who were approved are sent to',
    file: 'plan/batch.ts',
    edits: [['printDigest(digest) === batch.digest &&', '']],
  },
  {
    name: 'a status does not go back',
    file: 'ledger/status.ts',
    edits: [['AND (status_rank IS NULL OR (status_rank, status_at, status) < ($4, $5, $3))', '']],
  },
  { name: 'an event is handled once', file: 'ledger/status.ts', edits: [['return rows.length > 0', 'return rows.length >= 0']] },
  { name: 'a ledger that was copied sends nothing', file: claim, edits: [["AND NOT EXISTS (SELECT 1 FROM meta WHERE name = 'held')", '']] },
  { name: 'a ledger that was restored is held', file: 'ledger/identity.ts', edits: [['if (known !== place)', 'if (known === undefined)']] },
  { name: 'a limit holds', file: 'ledger/limits.ts', edits: [['if (delay > 0) return delay', 'if (delay < 0) return delay']] },
  { name: 'a turn that has grown old is not used', file: attempt, edits: [['if (old > turnLife)', 'if (old < 0)']] },
  { name: 'a decision is made about what was asked', file: 'ledger/decide.ts', edits: [['batch && batch.epoch === epoch ?', 'batch ?']] },
  {
    name: 'who was forgotten is not planned again',
    file: 'plan/freeze.ts',
    edits: [['for (const phone of await isForgotten(queries, phones))', 'for (const phone of await isForgotten(queries, []))']],
  },
  {
    name: 'one person is in a launch once',
    file: 'plan/freeze.ts',
    edits: [['if (earlier.has(digits) || here.has(digits))', 'if (digits < 0)']],
  },
]
