/**
 * Members that need a scope the person has granted. A simple trigger has none of them; it may use the rest.
 * Source: developers.google.com/apps-script/guides/triggers ("Restrictions") and the scope lists of the reference pages.
 */
const needs: readonly [member: RegExp, scope: string][] = [
  [/^SpreadsheetApp\.(open\w+|create)$/, 'spreadsheets'],
  [/^DocumentApp\.(open\w+|create)$/, 'documents'],
  [/^(DriveApp|Drive)\./, 'drive'],
  [/^MailApp\.sendEmail$/, 'script.send_mail'],
  [/^GmailApp\./, 'gmail.send'],
  [/^Ui\.(showSidebar|showModalDialog|showModelessDialog|showDialog)$/, 'script.container.ui'],
  [/^ScriptApp\.(newTrigger|getProjectTriggers|getUserTriggers|deleteTrigger)$/, 'script.scriptapp'],
];

/** The scope that a member asks for, `undefined` where it asks for none. */
export function scopeOf(member: string): string | undefined {
  return needs.find(([pattern]) => pattern.test(member))?.[1];
}

export function notPermitted(member: string, scope: string): string {
  return `You do not have permission to call ${member}. Required permissions: https://www.googleapis.com/auth/${scope}`;
}
