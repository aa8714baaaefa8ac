/** One way to split a measure, e.g. by language; the groups of a set add up to All. Group names are unique across sets. */
export interface GroupSet {
  readonly name: string;
  readonly groups: readonly string[];
  /** The groups marked with an asterisk: those the network cares about first. */
  readonly priority: readonly string[];
}

/** Reads `Language: Multilingual*, Not multilingual`; undefined where the text is not of this form. */
export function readGroupSet(text: string): GroupSet | undefined {
  const colon = text.indexOf(':');
  if (colon < 1) return undefined;
  const written = text
    .slice(colon + 1)
    .split(/[,;]/)
    .map((group) => group.trim())
    .filter((group) => group !== '');
  if (written.length < 2) return undefined;
  const plain = (group: string) => group.replace(/\s*\*+$/, '');
  return {
    name: text.slice(0, colon).trim(),
    groups: written.map(plain),
    priority: written.filter((group) => group.endsWith('*')).map(plain),
  };
}

/** The groups whose rows are prepared: of a pair one half, since the other is All less this one. */
export function typedGroups({ groups, priority }: GroupSet): readonly string[] {
  return groups.length === 2 ? [priority[0] ?? groups[0]!] : groups;
}
