/** What of a Doc the file cannot hold, each thing said once. */
export class Says {
  private readonly sentences = new Set<string>();

  say(sentence: string): void {
    this.sentences.add(sentence);
  }

  all(): string[] {
    return [...this.sentences];
  }
}
