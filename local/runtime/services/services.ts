import type { HostCore } from '../host/hostCore';
import { CacheService } from './cache';
import { Charts } from './charts/charts';
import { ContentService } from './content';
import { DocumentApp } from './document/documentApp';
import { Drive } from './drive/advanced';
import { DriveApp } from './drive/driveApp';
import { HtmlService } from './html/htmlService';
import { LockService } from './lock';
import { consoleOf, Logger } from './logger';
import { GmailApp, MailApp } from './mail';
import { mimeType } from './mimeType';
import { notOffered } from './notOffered';
import { PropertiesService } from './properties';
import { ScriptApp } from './script/scriptApp';
import { Session } from './session';
import { Browser } from './ui/browser';
import { Utilities } from './utilities/utilities';

/** Services of Google's that the laptop has nothing of. */
const absent = [
  'CalendarApp',
  'ContactsApp',
  'FormApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
  'CardService',
  'ConferenceDataService',
  'DataStudioApp',
];

/** Everything that a script finds by its name, apart from the services for spreadsheets. */
export function hostServices(core: HostCore) {
  return {
    ...Object.fromEntries(absent.map((name) => [name, notOffered(name)])),
    PropertiesService: new PropertiesService(core),
    CacheService: new CacheService(core),
    Charts: new Charts(core),
    ContentService: new ContentService(core),
    LockService: new LockService(core),
    Utilities: new Utilities(core),
    Session: new Session(core),
    ScriptApp: new ScriptApp(core),
    HtmlService: new HtmlService(core),
    MailApp: new MailApp(core),
    GmailApp: new GmailApp(core),
    DocumentApp: new DocumentApp(core),
    DriveApp: new DriveApp(core),
    Drive: new Drive(core),
    Browser: new Browser(core),
    Logger: new Logger(core),
    MimeType: mimeType,
    console: consoleOf(core),
  };
}
