import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Who may speak to the server: this computer only, under its own address (another name that leads here is another
 * site's trick), from its own page only, and with the token that was written into that page at this start.
 */
export interface Guard {
  /** Undefined: welcome. */
  refuses(request: IncomingMessage): string | undefined;
  hasToken(request: IncomingMessage): boolean;
}

export function guard(port: number, token: string): Guard {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  const origins = new Set([...hosts].map((host) => `http://${host}`));
  return {
    refuses({ headers: { host, origin, 'sec-fetch-site': site } }) {
      if (host === undefined || !hosts.has(host)) return 'This page is only served under its own address.';
      if (origin !== undefined && !origins.has(origin)) return 'Another site may not ask for this.';
      if (site === 'cross-site') return 'Another site may not ask for this.';
      return undefined;
    },
    hasToken({ headers }) {
      const given = Buffer.from(String(headers['x-studio-token'] ?? ''));
      const wanted = Buffer.from(token);
      return given.length === wanted.length && timingSafeEqual(given, wanted);
    },
  };
}
