/**
 * What each member of Apps Script costs. Heavy are the calls that read or write cells or documents, and flush, lock,
 * property, cache and mail calls. Formats, validations, charts and protections are set-up work. The rest is light:
 * it looks something up or builds a value.
 */
export type CallKind =
  | 'light'
  | 'open'
  | 'read'
  | 'write'
  | 'setup'
  | 'flush'
  | 'propertyGet'
  | 'propertySet'
  | 'cacheGet'
  | 'cachePut'
  | 'lock'
  | 'doc'
  | 'docCopy'
  | 'mail';

/** The first line that fits a member decides. A class may stand for several, a member for a pattern. */
const table: readonly [classes: string, members: string, kind: CallKind][] = [
  ['SpreadsheetApp', 'flush', 'flush'],
  ['SpreadsheetApp', 'open\\w*|create|getActive|getActiveSpreadsheet', 'open'],

  ['Range|RangeList', 'getValues?|getDisplayValues?|getFormulas?(R1C1)?|getRichTextValues?|isBlank|isChecked', 'read'],
  ['Sheet', 'getSheetValues', 'read'],
  ['TextFinder', 'find\\w*', 'read'],
  ['TextFinder', 'replace\\w*', 'write'],
  ['Range|RangeList', 'setValues?|setFormulas?(R1C1)?|setRichTextValues?', 'write'],
  ['Range|RangeList', 'clear|clearContent|copyTo|copyValuesToRange|moveTo|sort|randomize|autoFill\\w*', 'write'],
  [
    'Range|RangeList',
    'insertCells|deleteCells|check|uncheck|trimWhitespace|removeDuplicates|splitTextToColumns',
    'write',
  ],
  ['Sheet', 'appendRow|clear|clearContents|sort|(insert|delete)(Row|Column)\\w*|move(Rows|Columns)|copyTo', 'write'],
  ['Spreadsheet', 'appendRow|(insert|delete|duplicate)\\w*Sheet|(insert|delete)(Row|Column)\\w*|sort|copy', 'write'],

  [
    'Range',
    'getRow|getColumn|getLastRow|getLastColumn|getNumRows|getNumColumns|getHeight|getWidth|getA1Notation',
    'light',
  ],
  ['Range', 'getSheet|getCell|getGridId|getRowIndex|getColumnIndex|offset|getDataRegion|getNextDataCell', 'light'],
  [
    'Range|RangeList|Sheet|Spreadsheet|Filter|Protection|NamedRange|Banding|Slicer',
    'activate\\w*|setActive\\w*|setCurrentCell',
    'light',
  ],
  [
    'Range|RangeList',
    'get(Background|Border|DataValidation|Font|Horizontal|Vertical|Note|NumberFormat|Text|Wrap)\\w*|getMergedRanges|isPartOfMerge',
    'setup',
  ],
  [
    'Sheet',
    'newChart|getConditionalFormatRules|getCharts|getProtections|getFilter|getBandings|getDrawings|getImages',
    'setup',
  ],
  ['Spreadsheet', 'getProtections|getNamedRanges', 'setup'],
  [
    'Range|RangeList|Sheet|Spreadsheet|Filter|Protection|NamedRange|Banding|Slicer|EmbeddedChart',
    '(?!get|is|can|new|as|create(Text|Developer)|modify)\\w+|createFilter',
    'setup',
  ],

  ['Embedded\\w*ChartBuilder|DataValidationBuilder|ConditionalFormatRuleBuilder', '\\w+', 'setup'],

  ['Properties', 'get\\w*', 'propertyGet'],
  ['Properties', 'set\\w*|delete\\w*', 'propertySet'],
  ['Cache', 'get\\w*', 'cacheGet'],
  ['Cache', '\\w+', 'cachePut'],
  ['Lock', 'tryLock|waitLock|releaseLock', 'lock'],
  ['MailApp|GmailApp', 'sendEmail', 'mail'],

  ['DocumentApp', 'openBy\\w+|create', 'doc'],
  ['Document', 'saveAndClose|setName|add\\w+|getNamedRanges|getNamedRangeById', 'doc'],
  [
    'Body|HeaderSection|FooterSection|Paragraph|ListItem|Text|Table|TableRow|TableCell|InlineImage|NamedRange\\$|DocumentTab',
    '(append|insert|remove|set|clear|merge|replace|delete|edit|add|find)\\w*|getText|copy',
    'doc',
  ],
  ['Drive\\.Files|File', 'copy|makeCopy', 'docCopy'],
  ['Drive\\.\\w+|DriveApp', '\\w+', 'doc'],
  ['File|Folder', '(set|add|remove|create|move|getAs|getBlob|getFiles|getFolders|search)\\w*', 'doc'],
  ['Chart', 'getAs|getBlob', 'doc'],
];

const patterns = table.map(
  ([classes, members, kind]) => [new RegExp(`^(?:${classes})\\.(?:${members})$`), kind] as const,
);
const known = new Map<string, CallKind>();

/** `member` as Google writes it: `Range.getValues`. */
export function kindOf(member: string): CallKind {
  let kind = known.get(member);
  if (!kind) {
    kind = patterns.find(([pattern]) => pattern.test(member))?.[1] ?? 'light';
    known.set(member, kind);
  }
  return kind;
}
