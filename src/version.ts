/** Written in by the build: package version and a hash of the sources, e.g. `0.1.0+3f9c0e12ab`. */
declare const __VERSION__: string;

/** Names the build that answers, so that a panel opened before an update is told to open again. */
export const version = __VERSION__;
