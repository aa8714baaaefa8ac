/**
 * What Google allows, for consumer accounts.
 * Source: developers.google.com/apps-script/guides/services/quotas and the reference pages of the services, as of 2026-01.
 */
export const quotas = {
  /** Milliseconds. */
  execution: 6 * 60_000,
  simpleTrigger: 30_000,
  triggerTimeADay: 90 * 60_000,
  triggersAUser: 20,
  mailsADay: 100,
  docsADay: 250,
  propertyCallsADay: 50_000,
  /** Bytes. */
  propertyValue: 9 * 1024,
  propertyStore: 500 * 1024,
  cacheValue: 100 * 1024,
  /** Characters of a cache key. */
  cacheKey: 250,
  /** Items in a cache; beyond it the ones closest to their end go. */
  cacheItems: 1000,
  /** Seconds. */
  cacheTime: 21_600,
  cacheTimeDefault: 600,
  mailBody: 200 * 1024,
  mailRecipients: 50,
  /** Milliseconds that one sleep may last. */
  sleep: 300_000,
} as const;
