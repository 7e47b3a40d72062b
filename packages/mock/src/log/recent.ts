/** A map that forgets what was put in first when there is more than it may keep. */
export class RecentMap<Key, Value> extends Map<Key, Value> {
  readonly #limit: number

  constructor(limit: number) {
    super()
    this.#limit = limit
  }

  override set(key: Key, value: Value): this {
    super.set(key, value)
    const [oldest] = this.size > this.#limit ? this.keys() : []
    if (oldest !== undefined) this.delete(oldest)
    return this
  }
}
