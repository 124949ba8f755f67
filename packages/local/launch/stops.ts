/** What has to be stopped when we end, last started first. */
export class Stops {
  private readonly list: (() => Promise<void>)[] = [];
  private readonly tells: (() => void)[] = [];
  private ending: Promise<void> | null = null;

  get isEnding(): boolean {
    return this.ending !== null;
  }

  /** Called once, before anything is stopped. */
  onEnding(tell: () => void): void {
    this.tells.push(tell);
  }

  add(stop: () => Promise<void>): void {
    this.list.push(stop);
  }

  /** Asked twice, it is done once. One that cannot be stopped does not keep the others running. */
  all(): Promise<void> {
    this.ending ??= this.run();
    return this.ending;
  }

  private async run(): Promise<void> {
    for (const tell of this.tells) tell();
    for (let stop = this.list.pop(); stop; stop = this.list.pop()) await stop().catch(() => undefined);
  }
}
