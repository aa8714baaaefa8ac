/** Every class and member of Google's own types. Written by scripts/googleMembers.mjs, not by hand. */
export const googleMembers: Readonly<Record<string, string>> = {
  AreaChartBuilder:
    'build reverseCategories setBackgroundColor setColors setDataSourceUrl setDataTable setDataViewDefinition setDimensions setLegendPosition setLegendTextStyle setOption setPointStyle setRange setStacked setTitle setTitleTextStyle setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  AuthorizationInfo: 'getAuthorizationStatus getAuthorizationUrl',
  Banding:
    'copyTo getFirstColumnColor getFirstRowColor getFooterColumnColor getFooterRowColor getHeaderColumnColor getHeaderRowColor getRange getSecondColumnColor getSecondRowColor remove setFirstColumnColor setFirstRowColor setFooterColumnColor setFooterRowColor setHeaderColumnColor setHeaderRowColor setRange setSecondColumnColor setSecondRowColor',
  BarChartBuilder:
    'build reverseCategories reverseDirection setBackgroundColor setColors setDataSourceUrl setDataTable setDataViewDefinition setDimensions setLegendPosition setLegendTextStyle setOption setRange setStacked setTitle setTitleTextStyle setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  BigQueryDataSourceSpec: 'copy getParameters getProjectId getRawQuery getType',
  BigQueryDataSourceSpecBuilder:
    'build copy getParameters getProjectId getRawQuery getType removeAllParameters removeParameter setParameterFromCell setProjectId setRawQuery',
  Blob: 'copyBlob getAllBlobs getAs getBlob getBytes getContentType getDataAsString getName isGoogleType setBytes setContentType setContentTypeFromExtension setDataFromString setName',
  BlobSource: 'getAs getBlob',
  Body: 'appendHorizontalRule appendImage appendListItem appendPageBreak appendParagraph appendTable asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText clear copy editAsText findElement findText getAttributes getChild getChildIndex getFootnotes getHeadingAttributes getImages getLinkUrl getListItems getMarginBottom getMarginLeft getMarginRight getMarginTop getNextSibling getNumChildren getPageHeight getPageWidth getParagraphs getParent getPreviousSibling getTables getText getTextAlignment getType insertHorizontalRule insertImage insertListItem insertPageBreak insertParagraph insertTable isAtDocumentEnd merge removeChild removeFromParent replaceText setAttributes setHeadingAttributes setLinkUrl setMarginBottom setMarginLeft setMarginRight setMarginTop setPageHeight setPageWidth setText setTextAlignment',
  Bookmark: 'getId getPosition remove',
  BooleanCondition:
    'getBackground getBold getCriteriaType getCriteriaValues getFontColor getItalic getStrikethrough getUnderline',
  Browser: 'inputBox msgBox',
  Cache: 'get getAll',
  CacheService: 'getDocumentCache getScriptCache getUserCache',
  CalendarTriggerBuilder: 'create onEventUpdated',
  CellImage: 'getAltTextDescription getAltTextTitle getContentUrl getUrl toBuilder',
  CellImageBuilder:
    'build getAltTextDescription getAltTextTitle getContentUrl getUrl setAltTextDescription setAltTextTitle setSourceUrl toBuilder',
  Chart: 'getAs getBlob getOptions',
  ChartOptions: 'get',
  Charts:
    'newAreaChart newBarChart newColumnChart newDataTable newDataViewDefinition newLineChart newPieChart newScatterChart newTableChart newTextStyle',
  ClockTriggerBuilder:
    'after at atDate atHour create everyDays everyHours everyMinutes everyWeeks inTimezone nearMinute onMonthDay onWeekDay',
  Color: 'asRgbColor asThemeColor getColorType',
  ColorBuilder: 'asRgbColor asThemeColor build getColorType setRgbColor setThemeColor',
  ColumnChartBuilder:
    'build reverseCategories setBackgroundColor setColors setDataSourceUrl setDataTable setDataViewDefinition setDimensions setLegendPosition setLegendTextStyle setOption setRange setStacked setTitle setTitleTextStyle setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  ConditionalFormatRule: 'copy getBooleanCondition getGradientCondition getRanges',
  ConditionalFormatRuleBuilder:
    'build copy getBooleanCondition getGradientCondition getRanges setBackground setBold setFontColor setGradientMaxpoint setGradientMaxpointWithValue setGradientMidpointWithValue setGradientMinpoint setGradientMinpointWithValue setItalic setRanges setStrikethrough setUnderline whenCellEmpty whenCellNotEmpty whenDateAfter whenDateBefore whenDateEqualTo whenFormulaSatisfied whenNumberBetween whenNumberEqualTo whenNumberGreaterThan whenNumberGreaterThanOrEqualTo whenNumberLessThan whenNumberLessThanOrEqualTo whenNumberNotBetween whenNumberNotEqualTo whenTextContains whenTextDoesNotContain whenTextEndsWith whenTextEqualTo whenTextStartsWith withCriteria',
  Console: 'error info log time timeEnd warn',
  ContainerElement:
    'asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText clear copy editAsText findElement findText getAttributes getChild getChildIndex getLinkUrl getNextSibling getNumChildren getParent getPreviousSibling getText getTextAlignment getType isAtDocumentEnd merge removeFromParent replaceText setAttributes setLinkUrl setTextAlignment',
  ContainerInfo: 'getAnchorColumn getAnchorRow getOffsetX getOffsetY',
  ContentService: 'createTextOutput',
  DataExecutionStatus: 'getErrorCode getErrorMessage getExecutionState getLastRefreshedTime isTruncated',
  DataSource: 'getSpec updateSpec',
  DataSourceColumn: 'getDataSource getFormula getName hasArrayDependency isCalculatedColumn remove setFormula setName',
  DataSourceFormula:
    'forceRefreshData getAnchorCell getDataSource getDisplayValue getFormula getStatus refreshData setFormula waitForCompletion',
  DataSourceParameter: 'getName getSourceCell getType',
  DataSourcePivotTable:
    'addColumnGroup addFilter addPivotValue addRowGroup asPivotTable forceRefreshData getDataSource getStatus refreshData waitForCompletion',
  DataSourceSheet:
    'addFilter asSheet autoResizeColumn autoResizeColumns forceRefreshData getColumnWidth getDataSource getFilters getSheetValues getSortSpecs getStatus refreshData removeFilters removeSortSpec setColumnWidth setColumnWidths setSortSpec waitForCompletion',
  DataSourceSheetFilter: 'getDataSourceColumn getDataSourceSheet getFilterCriteria remove setFilterCriteria',
  DataSourceSpec: 'asBigQuery copy getParameters getType',
  DataSourceSpecBuilder:
    'asBigQuery build copy getParameters getType removeAllParameters removeParameter setParameterFromCell',
  DataSourceTable: 'forceRefreshData getDataSource getRange getStatus refreshData waitForCompletion',
  DataTableBuilder: 'addColumn addRow build setValue',
  DataTableSource: 'getDataTable',
  DataValidation: 'copy getAllowInvalid getCriteriaType getCriteriaValues getHelpText',
  DataValidationBuilder:
    'build copy getAllowInvalid getCriteriaType getCriteriaValues getHelpText requireCheckbox requireDate requireDateAfter requireDateBefore requireDateBetween requireDateEqualTo requireDateNotBetween requireDateOnOrAfter requireDateOnOrBefore requireFormulaSatisfied requireNumberBetween requireNumberEqualTo requireNumberGreaterThan requireNumberGreaterThanOrEqualTo requireNumberLessThan requireNumberLessThanOrEqualTo requireNumberNotBetween requireNumberNotEqualTo requireTextContains requireTextDoesNotContain requireTextEqualTo requireTextIsEmail requireTextIsUrl requireValueInList requireValueInRange setAllowInvalid setHelpText withCriteria',
  DataViewDefinitionBuilder: 'build setColumns',
  Date: 'asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText copy getAttributes getDisplayText getLocale getNextSibling getParent getPreviousSibling getTimestamp getType isAtDocumentEnd merge removeFromParent setAttributes',
  DateConstructor: 'UTC new now parse',
  DeveloperMetadata:
    'getId getKey getLocation getValue getVisibility moveToColumn moveToRow moveToSheet moveToSpreadsheet remove setKey setValue setVisibility',
  DeveloperMetadataFinder: 'find onIntersectingLocations withId withKey withLocationType withValue withVisibility',
  DeveloperMetadataLocation: 'getColumn getLocationType getRow getSheet getSpreadsheet',
  Document:
    'addBookmark addEditor addEditors addFooter addHeader addNamedRange addViewer addViewers getActiveTab getAs getBlob getBody getBookmark getBookmarks getCursor getEditors getFooter getFootnotes getHeader getId getLanguage getName getNamedRangeById getNamedRanges getSelection getSupportedLanguageCodes getTab getTabs getUrl getViewers newPosition newRange removeEditor removeViewer saveAndClose setActiveTab setCursor setLanguage setName setSelection',
  DocumentApp: 'create getActiveDocument getUi openById openByUrl',
  DocumentTab:
    'addBookmark addFooter addHeader addNamedRange getBody getBookmark getBookmarks getFooter getFootnotes getHeader getNamedRangeById getNamedRanges newPosition newRange',
  DocumentTriggerBuilder: 'create onOpen',
  Drawing:
    'getContainerInfo getHeight getOnAction getSheet getWidth getZIndex remove setHeight setOnAction setPosition setWidth setZIndex',
  DriveApp:
    'addFile addFolder continueFileIterator continueFolderIterator createFile createFolder createShortcut createShortcutForTargetIdAndResourceKey getFileById getFileByIdAndResourceKey getFiles getFilesByName getFilesByType getFolderById getFolderByIdAndResourceKey getFolders getFoldersByName getRootFolder getStorageLimit getStorageUsed getTrashedFiles getTrashedFolders removeFile removeFolder searchFiles searchFolders',
  Element:
    'asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText copy getAttributes getNextSibling getParent getPreviousSibling getType isAtDocumentEnd merge removeFromParent setAttributes',
  EmbeddedAreaChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPointStyle setPosition setRange setStacked setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  EmbeddedBarChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories reverseDirection setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setRange setStacked setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  EmbeddedChart:
    'getAs getBlob getChartId getContainerInfo getHiddenDimensionStrategy getMergeStrategy getNumHeaders getOptions getRanges getTransposeRowsAndColumns modify',
  EmbeddedChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange setChartType setHiddenDimensionStrategy setMergeStrategy setNumHeaders setOption setPosition setTransposeRowsAndColumns',
  EmbeddedColumnChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setRange setStacked setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  EmbeddedComboChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setRange setStacked setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  EmbeddedHistogramChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setRange setStacked setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  EmbeddedLineChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories setBackgroundColor setChartType setColors setCurveStyle setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPointStyle setPosition setRange setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  EmbeddedPieChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange reverseCategories set3D setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPosition setTitle setTitleTextStyle setTransposeRowsAndColumns',
  EmbeddedScatterChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges getChartType getContainer getRanges removeRange setBackgroundColor setChartType setColors setHiddenDimensionStrategy setLegendPosition setLegendTextStyle setMergeStrategy setNumHeaders setOption setPointStyle setPosition setTitle setTitleTextStyle setTransposeRowsAndColumns setXAxisLogScale setXAxisRange setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisLogScale setYAxisRange setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle',
  EmbeddedTableChartBuilder:
    'addRange asAreaChart asBarChart asColumnChart asComboChart asHistogramChart asLineChart asPieChart asScatterChart asTableChart build clearRanges enablePaging enableRtlTable enableSorting getChartType getContainer getRanges removeRange setChartType setFirstRowNumber setHiddenDimensionStrategy setInitialSortingAscending setInitialSortingDescending setMergeStrategy setNumHeaders setOption setPosition setTransposeRowsAndColumns showRowNumberColumn useAlternatingRowStyle',
  Equation:
    'asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText clear copy editAsText findElement findText getAttributes getChild getChildIndex getLinkUrl getNextSibling getNumChildren getParent getPreviousSibling getText getTextAlignment getType isAtDocumentEnd merge removeFromParent replaceText setAttributes setLinkUrl setTextAlignment',
  EquationFunction:
    'asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText clear copy editAsText findElement findText getAttributes getChild getChildIndex getCode getLinkUrl getNextSibling getNumChildren getParent getPreviousSibling getText getTextAlignment getType isAtDocumentEnd merge removeFromParent replaceText setAttributes setLinkUrl setTextAlignment',
  EquationFunctionArgumentSeparator:
    'asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText copy getAttributes getNextSibling getParent getPreviousSibling getType isAtDocumentEnd merge removeFromParent setAttributes',
  EquationSymbol:
    'asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText copy getAttributes getCode getNextSibling getParent getPreviousSibling getType isAtDocumentEnd merge removeFromParent setAttributes',
  File: 'addCommenter addCommenters addEditor addEditors addViewer addViewers getAccess getAs getBlob getDateCreated getDescription getDownloadUrl getEditors getId getLastUpdated getMimeType getName getOwner getParents getResourceKey getSecurityUpdateEligible getSecurityUpdateEnabled getSharingAccess getSharingPermission getSize getTargetId getTargetMimeType getTargetResourceKey getThumbnail getUrl getViewers isShareableByEditors isStarred isTrashed makeCopy moveTo removeCommenter removeEditor removeViewer revokePermissions setContent setDescription setName setOwner setSecurityUpdateEnabled setShareableByEditors setSharing setStarred setTrashed',
  FileIterator: 'getContinuationToken hasNext next',
  Filter: 'getColumnFilterCriteria getRange remove removeColumnFilterCriteria setColumnFilterCriteria sort',
  FilterCriteria: 'copy getCriteriaType getCriteriaValues getHiddenValues getVisibleValues',
  FilterCriteriaBuilder:
    'build copy getCriteriaType getCriteriaValues getHiddenValues getVisibleValues setHiddenValues setVisibleValues whenCellEmpty whenCellNotEmpty whenDateAfter whenDateBefore whenDateEqualTo whenFormulaSatisfied whenNumberBetween whenNumberEqualTo whenNumberGreaterThan whenNumberGreaterThanOrEqualTo whenNumberLessThan whenNumberLessThanOrEqualTo whenNumberNotBetween whenNumberNotEqualTo whenTextContains whenTextDoesNotContain whenTextEndsWith whenTextEqualTo whenTextStartsWith withCriteria',
  Folder:
    'addEditor addEditors addFile addFolder addViewer addViewers createFile createFolder createShortcut createShortcutForTargetIdAndResourceKey getAccess getDateCreated getDescription getEditors getFiles getFilesByName getFilesByType getFolders getFoldersByName getId getLastUpdated getName getOwner getParents getResourceKey getSecurityUpdateEligible getSecurityUpdateEnabled getSharingAccess getSharingPermission getSize getUrl getViewers isShareableByEditors isStarred isTrashed moveTo removeEditor removeFile removeFolder removeViewer revokePermissions searchFiles searchFolders setDescription setName setOwner setSecurityUpdateEnabled setShareableByEditors setSharing setStarred setTrashed',
  FolderIterator: 'getContinuationToken hasNext next',
  FooterSection:
    'appendHorizontalRule appendImage appendListItem appendParagraph appendTable asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText clear copy editAsText findElement findText getAttributes getChild getChildIndex getFootnotes getImages getLinkUrl getListItems getNextSibling getNumChildren getParagraphs getParent getPreviousSibling getTables getText getTextAlignment getType insertHorizontalRule insertImage insertListItem insertParagraph insertTable isAtDocumentEnd merge removeChild removeFromParent replaceText setAttributes setLinkUrl setText setTextAlignment',
  Footnote:
    'asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText copy getAttributes getFootnoteContents getNextSibling getParent getPreviousSibling getType isAtDocumentEnd merge removeFromParent setAttributes',
  FootnoteSection:
    'appendParagraph asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText clear copy editAsText findElement findText getAttributes getChild getChildIndex getFootnotes getLinkUrl getNextSibling getNumChildren getParagraphs getParent getPreviousSibling getText getTextAlignment getType insertParagraph isAtDocumentEnd merge removeChild removeFromParent replaceText setAttributes setLinkUrl setText setTextAlignment',
  FormTriggerBuilder: 'create onFormSubmit onOpen',
  GmailApp:
    'createDraft createLabel deleteLabel getAliases getChatThreads getDraft getDraftMessages getDrafts getInboxThreads getInboxUnreadCount getMessageById getMessagesForThread getMessagesForThreads getPriorityInboxThreads getPriorityInboxUnreadCount getSpamThreads getSpamUnreadCount getStarredThreads getStarredUnreadCount getThreadById getTrashThreads getUserLabelByName getUserLabels markMessageRead markMessageUnread markMessagesRead markMessagesUnread markThreadImportant markThreadRead markThreadUnimportant markThreadUnread markThreadsImportant markThreadsRead markThreadsUnimportant markThreadsUnread moveMessageToTrash moveMessagesToTrash moveThreadToArchive moveThreadToInbox moveThreadToSpam moveThreadToTrash moveThreadsToArchive moveThreadsToInbox moveThreadsToSpam moveThreadsToTrash refreshMessage refreshMessages refreshThread refreshThreads search sendEmail setCurrentMessageAccessToken starMessage starMessages unstarMessage unstarMessages',
  GmailAttachment:
    'copyBlob getAllBlobs getAs getBytes getContentType getDataAsString getHash getName getSize isGoogleType setBytes setContentType setContentTypeFromExtension setDataFromString setName',
  GmailDraft: 'deleteDraft getId getMessage getMessageId send update',
  GmailLabel:
    'addToThread addToThreads deleteLabel getName getThreads getUnreadCount removeFromThread removeFromThreads',
  GmailMessage:
    'createDraftReply createDraftReplyAll forward getAttachments getBcc getBody getCc getDate getFrom getHeader getId getPlainBody getRawContent getReplyTo getSubject getThread getTo isDraft isInChats isInInbox isInPriorityInbox isInTrash isStarred isUnread markRead markUnread moveToTrash refresh reply replyAll star unstar',
  GmailThread:
    'addLabel createDraftReply createDraftReplyAll getFirstMessageSubject getId getLabels getLastMessageDate getMessageCount getMessages getPermalink hasStarredMessages isImportant isInChats isInInbox isInPriorityInbox isInSpam isInTrash isUnread markImportant markRead markUnimportant markUnread moveToArchive moveToInbox moveToSpam moveToTrash refresh removeLabel reply replyAll',
  GradientCondition:
    'getMaxColor getMaxType getMaxValue getMidColor getMidType getMidValue getMinColor getMinType getMinValue',
  Group: 'collapse expand getControlIndex getDepth getRange isCollapsed remove',
  HeaderSection:
    'appendHorizontalRule appendImage appendListItem appendParagraph appendTable asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText clear copy editAsText findElement findText getAttributes getChild getChildIndex getFootnotes getImages getLinkUrl getListItems getNextSibling getNumChildren getParagraphs getParent getPreviousSibling getTables getText getTextAlignment getType insertHorizontalRule insertImage insertListItem insertParagraph insertTable isAtDocumentEnd merge removeChild removeFromParent replaceText setAttributes setLinkUrl setText setTextAlignment',
  HorizontalRule:
    'asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText copy getAttributes getNextSibling getParent getPreviousSibling getType isAtDocumentEnd merge removeFromParent setAttributes',
  HtmlOutput:
    'addMetaTag append appendUntrusted asTemplate clear getAs getBlob getContent getFaviconUrl getHeight getMetaTags getTitle getWidth setContent setFaviconUrl setHeight setSandboxMode setTitle setWidth setXFrameOptionsMode',
  HtmlOutputMetaTag: 'getContent getName',
  HtmlService: 'createHtmlOutput createHtmlOutputFromFile createTemplate createTemplateFromFile getUserAgent',
  HtmlTemplate: 'evaluate getCode getCodeWithComments getRawContent',
  InlineDrawing:
    'asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText copy getAltDescription getAltTitle getAttributes getNextSibling getParent getPreviousSibling getType isAtDocumentEnd merge removeFromParent setAltDescription setAltTitle setAttributes',
  InlineImage:
    'asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText copy getAltDescription getAltTitle getAs getAttributes getBlob getHeight getLinkUrl getNextSibling getParent getPreviousSibling getType getWidth isAtDocumentEnd merge removeFromParent setAltDescription setAltTitle setAttributes setHeight setLinkUrl setWidth',
  LineChartBuilder:
    'build reverseCategories setBackgroundColor setColors setCurveStyle setDataSourceUrl setDataTable setDataViewDefinition setDimensions setLegendPosition setLegendTextStyle setOption setPointStyle setRange setTitle setTitleTextStyle setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle useLogScale',
  ListItem:
    'addPositionedImage appendHorizontalRule appendInlineImage appendPageBreak appendText asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText clear copy editAsText findElement findText getAlignment getAttributes getChild getChildIndex getGlyphType getHeading getIndentEnd getIndentFirstLine getIndentStart getLineSpacing getLinkUrl getListId getNestingLevel getNextSibling getNumChildren getParent getPositionedImage getPositionedImages getPreviousSibling getSpacingAfter getSpacingBefore getText getTextAlignment getType insertHorizontalRule insertInlineImage insertPageBreak insertText isAtDocumentEnd isLeftToRight merge removeChild removeFromParent removePositionedImage replaceText setAlignment setAttributes setGlyphType setHeading setIndentEnd setIndentFirstLine setIndentStart setLeftToRight setLineSpacing setLinkUrl setListId setNestingLevel setSpacingAfter setSpacingBefore setText setTextAlignment',
  Lock: 'hasLock releaseLock tryLock waitLock',
  LockService: 'getDocumentLock getScriptLock getUserLock',
  Logger: 'clear getLog log',
  MailApp: 'getRemainingDailyQuota sendEmail',
  Menu: 'addItem addSeparator addSubMenu addToUi',
  NamedRange: 'getName getRange remove setName setRange',
  NumberRangeFilterBuilder: 'setMaxValue setMinValue setOrientation setShowRangeValues setTicks',
  OverGridImage:
    'assignScript getAltTextDescription getAltTextTitle getAnchorCell getAnchorCellXOffset getAnchorCellYOffset getHeight getInherentHeight getInherentWidth getScript getSheet getUrl getWidth remove replace resetSize setAltTextDescription setAltTextTitle setAnchorCell setAnchorCellXOffset setAnchorCellYOffset setHeight setWidth',
  PageBreak:
    'asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText copy getAttributes getNextSibling getParent getPreviousSibling getType isAtDocumentEnd merge removeFromParent setAttributes',
  PageProtection: 'addUser getUsers isProtected removeUser setProtected',
  Paragraph:
    'addPositionedImage appendHorizontalRule appendInlineImage appendPageBreak appendText asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText clear copy editAsText findElement findText getAlignment getAttributes getChild getChildIndex getHeading getIndentEnd getIndentFirstLine getIndentStart getLineSpacing getLinkUrl getNextSibling getNumChildren getParent getPositionedImage getPositionedImages getPreviousSibling getSpacingAfter getSpacingBefore getText getTextAlignment getType insertHorizontalRule insertInlineImage insertPageBreak insertText isAtDocumentEnd isLeftToRight merge removeChild removeFromParent removePositionedImage replaceText setAlignment setAttributes setHeading setIndentEnd setIndentFirstLine setIndentStart setLeftToRight setLineSpacing setLinkUrl setSpacingAfter setSpacingBefore setText setTextAlignment',
  Person:
    'asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText copy getAttributes getEmail getName getNextSibling getParent getPreviousSibling getType isAtDocumentEnd merge removeFromParent setAttributes',
  PieChartBuilder:
    'build reverseCategories set3D setBackgroundColor setColors setDataSourceUrl setDataTable setDataViewDefinition setDimensions setLegendPosition setLegendTextStyle setOption setTitle setTitleTextStyle',
  PivotFilter: 'getFilterCriteria getPivotTable getSourceDataColumn remove setFilterCriteria',
  PivotGroup:
    'addManualGroupingRule areLabelsRepeated clearGroupingRule clearSort getDimension getIndex getPivotTable getSourceDataColumn hideRepeatedLabels isSortAscending moveToIndex remove removeManualGroupingRule resetDisplayName setDisplayName setHistogramGroupingRule showRepeatedLabels showTotals sortAscending sortBy sortDescending totalsAreShown',
  PivotTable:
    'addCalculatedPivotValue addColumnGroup addFilter addPivotValue addRowGroup getAnchorCell getColumnGroups getFilters getPivotValues getRowGroups getValuesDisplayOrientation remove setValuesDisplayOrientation',
  PivotValue: 'getDisplayType getFormula getPivotTable getSummarizedBy setDisplayName setFormula showAs summarizeBy',
  Position:
    'getElement getOffset getSurroundingText getSurroundingTextOffset insertBookmark insertInlineImage insertText',
  PositionedImage:
    'getAs getBlob getHeight getId getLayout getLeftOffset getParagraph getTopOffset getWidth setHeight setLayout setLeftOffset setTopOffset setWidth',
  PromptResponse: 'getResponseText getSelectedButton',
  Properties: 'deleteAllProperties deleteProperty getKeys getProperties',
  PropertiesService: 'getDocumentProperties getScriptProperties getUserProperties',
  Protection:
    'addEditor addEditors canDomainEdit canEdit getDescription getEditors getProtectionType getRange getRangeName getUnprotectedRanges isWarningOnly remove removeEditor removeEditors setDescription setDomainEdit setNamedRange setRange setRangeName setUnprotectedRanges setWarningOnly',
  Range:
    'activate activateAsCurrentCell addDeveloperMetadata applyColumnBanding applyRowBanding autoFill autoFillToNeighbor breakApart canEdit check clear',
  RangeBuilder: 'addElement addElementsBetween addRange build getRangeElements getSelectedElements',
  RangeElement: 'getElement getEndOffsetInclusive getStartOffset isPartial',
  RangeList: 'activate breakApart check clear',
  RgbColor: 'asHexString getBlue getColorType getGreen getRed',
  RichLink:
    'asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText copy getAttributes getMimeType getNextSibling getParent getPreviousSibling getTitle getType getUrl isAtDocumentEnd merge removeFromParent setAttributes',
  RichTextValue: 'copy getEndIndex getLinkUrl getRuns getStartIndex getText getTextStyle',
  RichTextValueBuilder: 'build setLinkUrl setText setTextStyle',
  ScatterChartBuilder:
    'build setBackgroundColor setColors setDataSourceUrl setDataTable setDataViewDefinition setDimensions setLegendPosition setLegendTextStyle setOption setPointStyle setTitle setTitleTextStyle setXAxisLogScale setXAxisRange setXAxisTextStyle setXAxisTitle setXAxisTitleTextStyle setYAxisLogScale setYAxisRange setYAxisTextStyle setYAxisTitle setYAxisTitleTextStyle',
  ScriptApp:
    'deleteTrigger getAuthorizationInfo getIdentityToken getInstallationSource getOAuthToken getProjectKey getProjectTriggers getScriptId getScriptTriggers getService getUserTriggers invalidateAuth newStateToken newTrigger requireAllScopes requireScopes',
  ScriptProperties: 'deleteAllProperties deleteProperty getKeys getProperties',
  Selection: 'getActiveRange getActiveRangeList getActiveSheet getCurrentCell getNextDataRange',
  Service: 'disable getUrl isEnabled',
  Session:
    'getActiveUser getActiveUserLocale getEffectiveUser getScriptTimeZone getTemporaryActiveUserKey getTimeZone getUser',
  Sheet:
    'activate addDeveloperMetadata appendRow asDataSourceSheet autoResizeColumn autoResizeColumns autoResizeRows clear',
  Slicer:
    'getBackgroundColor getColumnPosition getContainerInfo getFilterCriteria getRange getTitle getTitleHorizontalAlignment getTitleTextStyle isAppliedToPivotTables remove setApplyToPivotTables setBackgroundColor setColumnFilterCriteria setPosition setRange setTitle setTitleHorizontalAlignment setTitleTextStyle',
  SortSpec: 'getBackgroundColor getDataSourceColumn getDimensionIndex getForegroundColor getSortOrder isAscending',
  Spreadsheet: 'addDeveloperMetadata addEditor addEditors addMenu',
  SpreadsheetApp:
    'create enableAllDataSourcesExecution enableBigQueryExecution flush getActive getActiveRange getActiveRangeList getActiveSheet getActiveSpreadsheet getCurrentCell getSelection getUi newCellImage newColor newConditionalFormatRule newDataSourceSpec newDataValidation newFilterCriteria newRichTextValue newTextStyle open openById openByUrl setActiveRange setActiveRangeList setActiveSheet setActiveSpreadsheet setCurrentCell',
  SpreadsheetTheme: 'getConcreteColor getFontFamily getThemeColors setConcreteColor setFontFamily',
  SpreadsheetTriggerBuilder: 'create onChange onEdit onFormSubmit onOpen',
  StateTokenBuilder: 'createToken withArgument withMethod withTimeout',
  StringFilterBuilder: 'setCaseSensitive setMatchType setRealtimeTrigger',
  Tab: 'asDocumentTab getChildTabs getId getIndex getTitle getType',
  Table:
    'appendTableRow asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText clear copy editAsText findElement findText getAttributes getBorderColor getBorderWidth getCell getChild getChildIndex getColumnWidth getLinkUrl getNextSibling getNumChildren getNumRows getParent getPreviousSibling getRow getText getTextAlignment getType insertTableRow isAtDocumentEnd merge removeChild removeFromParent removeRow replaceText setAttributes setBorderColor setBorderWidth setColumnWidth setLinkUrl setTextAlignment',
  TableCell:
    'appendHorizontalRule appendImage appendListItem appendParagraph appendTable asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText clear copy editAsText findElement findText getAttributes getBackgroundColor getChild getChildIndex getColSpan getLinkUrl getNextSibling getNumChildren getPaddingBottom getPaddingLeft getPaddingRight getPaddingTop getParent getParentRow getParentTable getPreviousSibling getRowSpan getText getTextAlignment getType getVerticalAlignment getWidth insertHorizontalRule insertImage insertListItem insertParagraph insertTable isAtDocumentEnd merge removeChild removeFromParent replaceText setAttributes setBackgroundColor setLinkUrl setPaddingBottom setPaddingLeft setPaddingRight setPaddingTop setText setTextAlignment setVerticalAlignment setWidth',
  TableChartBuilder:
    'build enablePaging enableRtlTable enableSorting setDataSourceUrl setDataTable setDataViewDefinition setDimensions setFirstRowNumber setInitialSortingAscending setInitialSortingDescending setOption showRowNumberColumn useAlternatingRowStyle',
  TableOfContents:
    'asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText clear copy editAsText findElement findText getAttributes getChild getChildIndex getLinkUrl getNextSibling getNumChildren getParent getPreviousSibling getText getTextAlignment getType isAtDocumentEnd merge removeFromParent replaceText setAttributes setLinkUrl setTextAlignment',
  TableRow:
    'appendTableCell asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText clear copy editAsText findElement findText getAttributes getCell getChild getChildIndex getLinkUrl getMinimumHeight getNextSibling getNumCells getNumChildren getParent getParentTable getPreviousSibling getText getTextAlignment getType insertTableCell isAtDocumentEnd merge removeCell removeChild removeFromParent replaceText setAttributes setLinkUrl setMinimumHeight setTextAlignment',
  Text: 'appendText asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText copy deleteText editAsText findText getAttributes getBackgroundColor getFontFamily getFontSize getForegroundColor getLinkUrl getNextSibling getParent getPreviousSibling getText getTextAlignment getTextAttributeIndices getType insertText isAtDocumentEnd isBold isItalic isStrikethrough isUnderline merge removeFromParent replaceText setAttributes setBackgroundColor setBold setFontFamily setFontSize setForegroundColor setItalic setLinkUrl setStrikethrough setText setTextAlignment setUnderline',
  TextFinder:
    'findAll findNext findPrevious getCurrentMatch ignoreDiacritics matchCase matchEntireCell matchFormulaText replaceAllWith replaceWith startFrom useRegularExpression',
  TextOutput: 'append clear downloadAsFile getContent getFileName getMimeType setContent setMimeType',
  TextRotation: 'getDegrees isVertical',
  TextStyle:
    'copy getFontFamily getFontSize getForegroundColor getForegroundColorObject isBold isItalic isStrikethrough isUnderline',
  TextStyleBuilder:
    'build setBold setFontFamily setFontSize setForegroundColor setForegroundColorObject setItalic setStrikethrough setUnderline',
  ThemeColor: 'getColorType getThemeColorType',
  Trigger: 'getEventType getHandlerFunction getTriggerSource getTriggerSourceId getUniqueId',
  TriggerBuilder: 'forDocument forForm forSpreadsheet forUserCalendar timeBased',
  Ui: 'alert createAddonMenu createMenu prompt showDialog showModalDialog showModelessDialog showSidebar',
  UnsupportedElement:
    'asBody asDate asEquation asEquationFunction asEquationFunctionArgumentSeparator asEquationSymbol asFooterSection asFootnote asFootnoteSection asHeaderSection asHorizontalRule asInlineDrawing asInlineImage asListItem asPageBreak asParagraph asPerson asRichLink asTable asTableCell asTableOfContents asTableRow asText copy getAttributes getNextSibling getParent getPreviousSibling getType isAtDocumentEnd merge removeFromParent setAttributes',
  User: 'getDomain getEmail getName getPhotoUrl getUserLoginId',
  UserProperties: 'deleteAllProperties deleteProperty getKeys getProperties',
  Utilities:
    'base64Decode base64DecodeWebSafe base64Encode base64EncodeWebSafe computeDigest computeHmacSha256Signature computeHmacSignature computeRsaSha1Signature computeRsaSha256Signature computeRsaSignature formatDate formatString getUuid gzip jsonParse jsonStringify newBlob parseCsv parseDate sleep ungzip unzip zip',
};

/** The values of Google's enumerations, in Google's order. */
export const googleEnums = {
  Button: 'CLOSE OK CANCEL YES NO',
  ButtonSet: 'OK OK_CANCEL YES_NO YES_NO_CANCEL',
  ColorType: 'UNSUPPORTED RGB THEME',
  Month: 'JANUARY FEBRUARY MARCH APRIL MAY JUNE JULY AUGUST SEPTEMBER OCTOBER NOVEMBER DECEMBER',
  Weekday: 'SUNDAY MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY',
  ChartHiddenDimensionStrategy: 'IGNORE_BOTH IGNORE_ROWS IGNORE_COLUMNS SHOW_BOTH',
  ChartMergeStrategy: 'MERGE_COLUMNS MERGE_ROWS',
  ChartType:
    'TIMELINE AREA BAR BUBBLE CANDLESTICK COLUMN COMBO GAUGE GEO HISTOGRAM RADAR LINE ORG PIE SCATTER SPARKLINE STEPPED_AREA TABLE TREEMAP WATERFALL',
  ColumnType: 'DATE NUMBER STRING',
  CurveStyle: 'NORMAL SMOOTH',
  MatchType: 'EXACT PREFIX ANY',
  Orientation: 'HORIZONTAL VERTICAL',
  PickerValuesLayout: 'ASIDE BELOW BELOW_WRAPPING BELOW_STACKED',
  PointStyle: 'NONE TINY MEDIUM LARGE HUGE',
  Position: 'TOP RIGHT BOTTOM NONE',
  MimeType: 'ATOM CSV ICAL JAVASCRIPT JSON RSS TEXT VCARD XML',
  Attribute:
    'BACKGROUND_COLOR BOLD BORDER_COLOR BORDER_WIDTH CODE FONT_FAMILY FONT_SIZE FOREGROUND_COLOR HEADING HEIGHT HORIZONTAL_ALIGNMENT INDENT_END INDENT_FIRST_LINE INDENT_START ITALIC GLYPH_TYPE LEFT_TO_RIGHT LINE_SPACING LINK_URL LIST_ID MARGIN_BOTTOM MARGIN_LEFT MARGIN_RIGHT MARGIN_TOP NESTING_LEVEL MINIMUM_HEIGHT PADDING_BOTTOM PADDING_LEFT PADDING_RIGHT PADDING_TOP PAGE_HEIGHT PAGE_WIDTH SPACING_AFTER SPACING_BEFORE STRIKETHROUGH UNDERLINE VERTICAL_ALIGNMENT WIDTH',
  ElementType:
    'BODY_SECTION COMMENT_SECTION DATE DOCUMENT EQUATION EQUATION_FUNCTION EQUATION_FUNCTION_ARGUMENT_SEPARATOR EQUATION_SYMBOL FOOTER_SECTION FOOTNOTE FOOTNOTE_SECTION HEADER_SECTION HORIZONTAL_RULE INLINE_DRAWING INLINE_IMAGE LIST_ITEM PAGE_BREAK PARAGRAPH PERSON RICH_LINK TABLE TABLE_CELL TABLE_OF_CONTENTS TABLE_ROW TEXT UNSUPPORTED',
  FontFamily:
    'AMARANTH ARIAL ARIAL_BLACK ARIAL_NARROW ARVO CALIBRI CAMBRIA COMIC_SANS_MS CONSOLAS CORSIVA COURIER_NEW DANCING_SCRIPT DROID_SANS DROID_SERIF GARAMOND GEORGIA GLORIA_HALLELUJAH GREAT_VIBES LOBSTER MERRIWEATHER PACIFICO PHILOSOPHER POIRET_ONE QUATTROCENTO ROBOTO SHADOWS_INTO_LIGHT SYNCOPATE TAHOMA TIMES_NEW_ROMAN TREBUCHET_MS UBUNTU VERDANA',
  GlyphType: 'BULLET HOLLOW_BULLET SQUARE_BULLET NUMBER LATIN_UPPER LATIN_LOWER ROMAN_UPPER ROMAN_LOWER',
  HorizontalAlignment: 'LEFT CENTER RIGHT JUSTIFY',
  ParagraphHeading: 'NORMAL HEADING1 HEADING2 HEADING3 HEADING4 HEADING5 HEADING6 TITLE SUBTITLE',
  PositionedLayout: 'ABOVE_TEXT BREAK_BOTH BREAK_LEFT BREAK_RIGHT WRAP_TEXT',
  TextAlignment: 'NORMAL SUPERSCRIPT SUBSCRIPT',
  VerticalAlignment: 'BOTTOM CENTER TOP',
  TabType: 'DOCUMENT_TAB',
  Access: 'ANYONE ANYONE_WITH_LINK DOMAIN DOMAIN_WITH_LINK PRIVATE',
  Permission: 'VIEW EDIT COMMENT OWNER ORGANIZER NONE',
  SandboxMode: 'EMULATED IFRAME NATIVE',
  XFrameOptionsMode: 'ALLOWALL DEFAULT',
  AuthMode: 'NONE CUSTOM_FUNCTION LIMITED FULL',
  AuthorizationStatus: 'REQUIRED NOT_REQUIRED',
  EventType: 'CLOCK ON_OPEN ON_EDIT ON_FORM_SUBMIT ON_CHANGE ON_EVENT_UPDATED',
  InstallationSource: 'APPS_MARKETPLACE_DOMAIN_ADD_ON NONE WEB_STORE_ADD_ON',
  TriggerSource: 'SPREADSHEETS CLOCK FORMS DOCUMENTS CALENDAR',
  AutoFillSeries: 'DEFAULT_SERIES ALTERNATE_SERIES',
  BandingTheme: 'LIGHT_GREY CYAN GREEN YELLOW ORANGE BLUE TEAL GREY BROWN LIGHT_GREEN INDIGO PINK',
  BooleanCriteria:
    'CELL_EMPTY CELL_NOT_EMPTY DATE_AFTER DATE_BEFORE DATE_EQUAL_TO DATE_AFTER_RELATIVE DATE_BEFORE_RELATIVE DATE_EQUAL_TO_RELATIVE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_STARTS_WITH TEXT_ENDS_WITH CUSTOM_FORMULA',
  BorderStyle: 'DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE',
  CopyPasteType:
    'PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS',
  DataExecutionErrorCode:
    'DATA_EXECUTION_ERROR_CODE_UNSUPPORTED NONE TIME_OUT TOO_MANY_ROWS TOO_MANY_CELLS ENGINE PARAMETER_INVALID UNSUPPORTED_DATA_TYPE DUPLICATE_COLUMN_NAMES INTERRUPTED OTHER TOO_MANY_CHARS_PER_CELL',
  DataExecutionState: 'DATA_EXECUTION_STATE_UNSUPPORTED RUNNING SUCCESS ERROR NOT_STARTED',
  DataSourceParameterType: 'DATA_SOURCE_PARAMETER_TYPE_UNSUPPORTED CELL',
  DataSourceType: 'DATA_SOURCE_TYPE_UNSUPPORTED BIGQUERY',
  DataValidationCriteria:
    'DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER DATE_ON_OR_BEFORE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE CUSTOM_FORMULA CHECKBOX',
  DeveloperMetadataLocationType: 'SPREADSHEET SHEET ROW COLUMN',
  DeveloperMetadataVisibility: 'DOCUMENT PROJECT',
  Dimension: 'COLUMNS ROWS',
  Direction: 'UP DOWN PREVIOUS NEXT',
  GroupControlTogglePosition: 'BEFORE AFTER',
  InterpolationType: 'NUMBER PERCENT PERCENTILE MIN MAX',
  PivotTableSummarizeFunction:
    'CUSTOM SUM COUNTA COUNT COUNTUNIQUE AVERAGE MAX MIN MEDIAN PRODUCT STDEV STDEVP VAR VARP',
  PivotValueDisplayType: 'DEFAULT PERCENT_OF_ROW_TOTAL PERCENT_OF_COLUMN_TOTAL PERCENT_OF_GRAND_TOTAL',
  ProtectionType: 'RANGE SHEET',
  RecalculationInterval: 'ON_CHANGE MINUTE HOUR',
  RelativeDate: 'TODAY TOMORROW YESTERDAY PAST_WEEK PAST_MONTH PAST_YEAR',
  SheetType: 'GRID OBJECT',
  SortOrder: 'ASCENDING DESCENDING',
  TextDirection: 'LEFT_TO_RIGHT RIGHT_TO_LEFT',
  TextToColumnsDelimiter: 'COMMA SEMICOLON PERIOD SPACE',
  ThemeColorType: 'UNSUPPORTED TEXT BACKGROUND ACCENT1 ACCENT2 ACCENT3 ACCENT4 ACCENT5 ACCENT6 HYPERLINK',
  ValueType: 'IMAGE',
  WrapStrategy: 'WRAP OVERFLOW CLIP',
  Charset: 'US_ASCII UTF_8',
  DigestAlgorithm: 'MD2 MD5 SHA_1 SHA_256 SHA_384 SHA_512',
  MacAlgorithm: 'HMAC_MD5 HMAC_SHA_1 HMAC_SHA_256 HMAC_SHA_384 HMAC_SHA_512',
  RsaAlgorithm: 'RSA_SHA_1 RSA_SHA_256',
  DataSourceRefreshScope: 'DATA_SOURCE_REFRESH_SCOPE_UNSUPPORTED ALL_DATA_SOURCES',
  FrequencyType: 'FREQUENCY_TYPE_UNSUPPORTED DAILY WEEKLY MONTHLY',
  DateTimeGroupingRuleType:
    'UNSUPPORTED SECOND MINUTE HOUR HOUR_MINUTE HOUR_MINUTE_AMPM DAY_OF_WEEK DAY_OF_YEAR DAY_OF_MONTH DAY_MONTH MONTH QUARTER YEAR YEAR_MONTH YEAR_QUARTER YEAR_MONTH_DAY',
} as const;
