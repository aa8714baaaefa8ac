/** What the desk starts with; the server hands it over as one JSON text. */
export interface DeskSettings {
  /** The workspace. */
  folder: string;
  /** Who sits at the keyboard; the owner unless told. */
  user?: string | undefined;
  /** The time at which the clock stands; a sample's own, or the computer's, unless told. */
  now?: string | undefined;
  /** The script's zone. */
  zone?: string | undefined;
}
