/** The storage of a browser, with room for so many characters. */
export class FakeStorage implements Storage {
  readonly texts = new Map<string, string>();
  room = 5_000_000;

  get length(): number {
    return this.texts.size;
  }
  key(index: number): string | null {
    return [...this.texts.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    const others = [...this.texts].filter(([other]) => other !== key);
    if (others.reduce((sum, [, { length }]) => sum + length, text.length) > this.room) throw new DOMException('', 'QuotaExceededError');
    this.texts.set(key, text);
  }
  removeItem(key: string): void {
    this.texts.delete(key);
  }
  clear(): void {
    this.texts.clear();
  }
}
