//! Headings, labels and sentences of the page.

/// What a title of the document adds to the relation's own.
pub const SITE: &str = "Cordiality";
/// Name of the links to other relations on the same site.
pub const NEIGHBOURS: &str = "Other pairs here";
/// Link that jumps over the masthead.
pub const SKIP: &str = "Skip to the chart";
/// How a picture is read whose time runs across.
pub const READ_ACROSS: &str = "Up is friendlier, down more hostile. Each point of the curve weighs every dated act up to that month, older ones less.";
/// How a picture is read whose time runs down.
pub const READ_DOWN: &str = "Time runs down; right is friendlier, left more hostile. Each point of the curve weighs every dated act up to that month, older ones less.";
/// Label of the plot for those who hear it.
pub const MARKS: &str = "Turning points on the curve";
/// How to use the plot by keys.
pub const KEYS: &str = "By keys: Tab to the chart, ← → step through its turning points, Page Up and Page Down read the curve a year at a time, Esc closes, H lists every key.";
/// Heading of the list of keys.
pub const KEYS_TITLE: &str = "Keys of the chart";
/// Every key of the plot and its card, with what it does.
pub const KEY_LIST: [(&str, &str); 9] = [
    ("← →", "the turning point before, the next one"),
    ("Home End", "the first turning point, the last one"),
    ("Enter", "keeps the card open, and in the address"),
    ("Shift + ← →", "reads the month before, the next one"),
    ("Page Up Page Down", "reads a year earlier, a year later"),
    ("Shift + ↑ ↓", "the act before, the next one, among all ticks"),
    ("Tab", "from the chart into the card or the reading"),
    ("Esc", "closes this list, then card and reading; then draws all years"),
    ("H", "this list"),
];
/// How to use the plot before and without a program.
pub const STILL: &str = "A marker on the curve leads to its act and its sources below.";
/// How to use the plot by pointer.
pub const POINT: &str = "Point at or tap the chart to read any month";
/// The same of its markers, where there are any.
pub const POINT_MARKER: &str = "; a marker on the curve opens its card";
/// How a mouse chooses years on the plot.
pub const DRAG: &str = "Drag along it to choose years; a double click gives all back.";
/// The same where there are periods.
pub const DRAG_OR_PERIOD: &str =
    "Drag along it, or click the name of a period, to choose years; a double click gives all back.";
/// Name of the controls of the picture.
pub const SETTINGS: &str = "Years and half-life";
/// What unfolds the controls.
pub const CHANGE: &str = "Change";
/// Label of the first year that is drawn.
pub const FROM: &str = "From year";
/// Label of the last year that is drawn.
pub const TO: &str = "To year";
/// Label of the half-life.
pub const HALF_LIFE: &str = "Half-life in years";
/// Button that draws the curve as it is published.
pub const AS_PUBLISHED: &str = "As published";
/// Heading of the key.
pub const KEY: &str = "Turning points";
/// Heading of the list of eras.
pub const ERAS: &str = "Periods";
/// Heading of the list of treaties and wars.
pub const CONTEXT: &str = "Treaties and wars";
/// What their bars are.
pub const CONTEXT_LEDE: &str = "The bars under the chart, thin for a treaty and thick for a war: what the relation stood in. They explain; the curve does not count them.";
/// Switch of the bars.
pub const CONTEXT_SHOWN: &str = "Bars of treaties and wars";
/// Behind a beginning without an end within the curve.
pub const ONWARDS: &str = " –";
/// Heading of the list of acts.
pub const ACTS: &str = "Every act, with its sources";
/// What a figure beside an act means.
pub const ACTS_LEDE: &str = "In time order. The figure beside a title is what the act adds to the stock on its day, in Azar points; a dash marks context that the curve does not count.";
/// Heading of acts before the curve begins.
pub const PROLOGUE: &str = "Before the curve";
/// How a long list is read.
pub const SHEETS: &str = "This list is long, so it lies in parts, each loaded when it is unfolded; the search looks through all of them. Chosen years and domains are kept to by the turning points, not by the parts.";
/// Link to a part of a long list.
pub const SHEET: &str = "Read this part on a page of its own";
/// Label of the group of domain filters.
pub const DOMAINS: &str = "Show";
/// What the domain filters do besides.
pub const DOMAINS_COUNT: &str = "A domain that is switched off here leaves the curve, too.";
/// Label of the search box.
pub const SEARCH: &str = "Search titles, names and sources";
/// Button that ends every filter.
pub const SHOW_ALL: &str = "Show all acts";
/// What is said while the index of a long list comes.
pub const INDEX_COMES: &str = "The index is on its way.";
/// What is said where it does not come.
pub const INDEX_LOST: &str = "The index could not be loaded, so only the parts below can be read.";
/// Label of the search box above the sources.
pub const SEEK_WORK: &str = "Search authors, titles and years";
/// Button that ends that search.
pub const SHOW_ALL_WORKS: &str = "Show all sources";
/// Box that keeps lists to the years that are drawn.
pub const NARROW: &str = "Lists show these years only";
/// Heading of the monthly values.
pub const TABLE: &str = "The curve, month by month";
/// Caption of the monthly values.
pub const TABLE_CAPTION: &str =
    "Cordiality at the end of each month, in points from −100 (hostile) to +100 (cordial)";
/// What stands beneath a value of the table.
pub const TABLE_BASIS: &str = "Beneath each: between which values 90 of 100 other codings of the same acts put it; and how many acts are known in the two years up to then, with the number of acts of equal weight that would hold the curve as firmly.";
/// Link to the monthly values as a file.
pub const CURVE: &str = "Download these values (CSV)";
/// Head of the column of years.
pub const YEAR: &str = "Year";
/// Heading of the disagreements.
pub const DISPUTES: &str = "Where the sources disagree";
/// What the disagreements are good for.
pub const DISPUTES_LEDE: &str = "A ready exercise in source criticism: for each act, what the chart says, what another source says, and who says it.";
/// Heading of the office-holders.
pub const PEOPLE: &str = "Who was in office";
/// Heading of the bibliography.
pub const SOURCES: &str = "Sources";
/// Link to the references in other styles.
pub const OTHER_STYLES: &str = "The same in APA and MLA style";
/// Name of a citation style.
pub const APA: &str = "APA";
/// Name of a citation style.
pub const MLA: &str = "MLA";
/// Heading of the outside series.
pub const SERIES: &str = "Series from outside, to compare";
/// What the outside series are.
pub const SERIES_LEDE: &str =
    "Nobody here coded these, and none enters the curve. Download them to check it.";
/// Heading of the method.
pub const METHOD: &str = "How it is measured";
/// The method in short; each a paragraph.
pub const METHOD_TEXT: [&str; 8] = [
    "Every act was read in the sources named beside it and put into one of fifteen categories of Azar’s COPDAB scale, from voluntary unification (+92) to extensive war (−102). An act addressed to the other state counts whole, one aimed at it through a third counts half, context does not count.",
    "Each act’s weight fades by half every two years (the line under the chart draws it with another half-life), unless a sustained act such as an occupation holds it up. What is left of all acts on a day is the stock S.",
    "The curve is 100 · tanh(S/K), read at the end of each month. K is the stock that the pair would hold if every coded act had the same sign, so that curves of other half-lives and other codings can be compared. What moved between the ends of two months is divided among acts in proportion to what each adds to S.",
    "The curve turns at an extremum, a highest or lowest value of its centred 13-month mean that stands out by 15 points or more, and at a step, where the mean of two years lies 20 points or more from that of the two years before, more than in the months around and in none within 18 months.",
    "A turning point is confirmed if the curve goes its way by 10 points or more and the act starts this movement (from the month before it to a year after, the extremum at most a year before it or three months after), ends it (over the year up to its month, the extremum at most three months before it or a year after) or stands in it (over the two years around it, with such a step at most a year away). Otherwise it is supported if the curve goes its way by 20 points or more over the two years around it, a milestone if not, and undecidable where the series does not reach so far.",
    "How much does it depend on choices? In each of 1,000 draws every act is graded a step lower or higher (15 in 100 each) or left out (10 in 100), falls on some day that its date allows, the half-life lies between one year and four, and an act aimed through a third counts between a quarter and three quarters. The pale range holds 90 of 100 draws; a turning point’s share is that of the draws that confirm it. Differences within the range are not to be told as history, and it covers coding, not what no source tells.",
    "Where nothing is known, the curve drifts towards zero, which looks like a finding and is none. So each month says how many counted acts lie in the two years up to it, and how many acts of equal weight would hold the curve as firmly, (Σw)²/Σw²; below four acts the line is thin and broken.",
    "Caution: the curve puts a reading of sources into numbers; it discovers nothing by itself. A difference of a few points means nothing. Doubt a code, and read its sources.",
];
/// Where the formulas come from.
pub const METHOD_SOURCES: &str = "After Azar & Havener 1976, Azar 1980 (weights), Brandes, Lerner & Snijders 2009, Lerner et al. 2013 (decayed stocks of events) and Crescenzi & Enterline 2001 (memory of past interaction).";
/// Link to all that is coded.
pub const DATA: &str = "Download every act with its code and its sources (JSON)";
/// Link to the acts as a table.
pub const ACTS_TABLE: &str = "Download the acts as a table (CSV)";
/// Link to the authored files.
pub const PACK: &str = "Download all authored files (ZIP)";
/// Link to the sources as a bibliography.
pub const BIBLIOGRAPHY: &str = "Download these sources (BibLaTeX)";
/// Licence of the program.
pub const LICENCE: &str = "Program: MIT or Apache 2.0.";
/// Label of the licence of a relation.
pub const LICENCE_OF_DATA: &str = "Coding and texts of this chart:";
/// Whose the sources are.
pub const LICENCE_OF_SOURCES: &str = "Sources belong to their authors.";
/// The foot of a printed page; the day stands in the place of `{}`, and the address behind it.
pub const PRINTED: &str = "Printed on {}.";
/// Link in an embedded page.
pub const WHOLE_PAGE: &str = "Full page";
/// What unfolds all that a frame folds.
pub const MORE: &str = "Key, years, acts and sources";
/// Close button of a card.
pub const CLOSE: &str = "Close";
/// Button to the inflection before.
pub const PREVIOUS: &str = "Previous";
/// Button to the inflection after.
pub const NEXT: &str = "Next";
/// What unfolds the part of a card for those who argue with it.
pub const FOLDED: &str = "Code, reason, contributions";
/// Button that copies the address of a card.
pub const COPY: &str = "Copy link";
/// After a copy.
pub const COPIED: &str = "The link is copied.";
/// Before the address, where a page may not copy.
pub const NOT_COPIED: &str = "This browser keeps pages from copying. The link: ";
/// Link to an act by itself.
pub const PERMALINK: &str = "Link to this act";
/// Label of the sources of an act.
pub const WHO_SAYS: &str = "Who says so";
/// Label of what is disputed.
pub const DISPUTED: &str = "Disputed";
/// Label of an act without a reference that was read.
pub const UNVERIFIED: &str = "Unverified: no reference that can be cited has been read for this.";
/// Label of the coder's reason.
pub const REASON: &str = "Why this code";
/// Label of the code.
pub const CODE: &str = "Code";
/// Label of the move of the curve.
pub const MOVED: &str = "The curve";
/// Label of the move of the curve, where the published curve is meant whatever is drawn.
pub const MOVED_AS_PUBLISHED: &str = "The curve, as published";
/// Between the value before and the one after.
pub const TO_VALUE: &str = " → ";
/// Label of an act's own part of the move.
pub const OWN: &str = "Of this, this act";
/// Label of the other acts of its month that count.
pub const BESIDE: &str = "Other acts of that month";
/// Label of the values a year away.
pub const YEAR_AROUND: &str = "A year before → a year after";
/// Where the series does not reach.
pub const OUTSIDE: &str = "outside the series";
/// Label of the share of draws that confirm a turning point.
pub const SHARE: &str = "Coded otherwise";
/// Name of the strip that shows which of all years are drawn.
pub const OVERVIEW: &str = "Which years are drawn";
/// What leads to the named period before what is drawn.
pub const EARLIER: &str = "Earlier period";
/// What leads to the one after it.
pub const LATER: &str = "Later period";
/// What the pale area behind the curve is, and why the line breaks.
pub const RANGE: &str = "Pale: where 90 of 100 other codings of the same acts put the curve; it does not cover what no source tells. A thin, broken line: fewer than four acts known in two years.";
/// Label of the verdict.
pub const VERDICT: &str = "As a turn";
/// The program could not start.
pub const FAILED: &str = "The interactive part could not start, so pointing at the chart does nothing. The picture, the list and the sources below are complete. Reload the page to try again.";
/// The program has not come after some seconds.
pub const SLOW: &str = "The interactive part is still on its way. The picture, the list and the sources below are complete.";
/// How much of a long chart data has come; `{}` stands for per cent of it.
pub const LOADING: &str = "The interactive part is on its way: {} per cent.";
/// The browser has no WebAssembly; the address stands in the place of `{}`.
pub const NO_WASM: &str = "This browser cannot run WebAssembly, or does not in this private mode, so pointing at the chart does nothing. Picture, list and sources are complete; in another browser or mode all of it works at {}";
/// The program is kept from running, or is not the one that was built: loading the page again would not help. The
/// address stands in the place of `{}`.
pub const BLOCKED: &str = "The interactive part could not start, because its program is forbidden here or was changed on its way. Picture, list and sources are complete; another browser or network may run all of it, at {}";
/// What stands in the page where it may run no script at all, so that none can say it.
pub const UNSAID: &str = "This page may run no scripts here, so pointing at the chart does nothing. Picture, list and sources are complete, and a marker on the curve leads to its act.";
/// What it says in a frame that may not load from its own folder; the address stands in the place of `{}`.
pub const CLOSED: &str = "The page around this chart keeps its program away, so pointing at the chart does nothing. Picture, list and sources are complete; all of it works at {}";
/// The page has broken off on its way, so that neither what stands below nor the program's data is whole.
pub const CUT: &str = "Only part of this page has come, so pointing at the chart does nothing, and what stands below breaks off. Reload the page to have all of it.";
/// The page is opened from a disk, where no browser loads a program that lies beside it.
pub const DISK: &str = "A browser keeps the program away from a page that is opened from a disk, so pointing at the chart does nothing. Picture, list and sources are complete. All of it works on a web site and in cordiality.html, the page in one file (cargo xtask single-file makes it).";
/// The program met an error of its own.
pub const STOPPED: &str = "The interactive part has stopped because of an error in this program. The picture stays as it was last drawn; the list and the sources are complete. Reload the page to start again.";
/// What the picture of the page shows, after the title.
pub const PICTURE: &str =
    "a curve of how warm relations were, month by month, with its numbered turning points.";
/// Beside a download that the page in one file does not carry.
pub const NOT_IN_ONE_FILE: &str = "(only with the page on a web site)";
