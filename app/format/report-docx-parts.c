/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is the same in each DOCX: the list of its parts, styles, numbering of lists, the foot of a page. */
#include "format/report-odt.h"

const char *const yt_report_docx_parts[][2] = {
  {
    "[Content_Types].xml",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"app"
    "lication/vnd.openxmlformats-package.relationships+xml\"/>\n"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>\n"
    "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.do"
    "cument.main+xml\"/>\n"
    "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styl"
    "es+xml\"/>\n"
    "<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.n"
    "umbering+xml\"/>\n"
    "<Override PartName=\"/word/footnotes.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.f"
    "ootnotes+xml\"/>\n"
    "<Override PartName=\"/word/footer.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.foot"
    "er+xml\"/>\n"
    "<Override PartName=\"/word/settings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.se"
    "ttings+xml\"/>\n"
    "</Types>\n",
  },
  {
    "_rels/.rels",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"document\" Type=\""
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Rela"
    "tionships>\n",
  },
  {
    "word/styles.xml",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr><"
    "w:rFonts w:ascii=\"Liberation Serif\" w:hAnsi=\"Liberation Serif\" w:eastAsia=\"SimSun\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"2"
    "1\"/><w:lang w:val=\"en-GB\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:kinsoku/><w:overflowPunct"
    "/><w:autoSpaceDE/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:styleId=\"Normal\" w:default=\"1\">"
    "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"BodyText\"><w:name w:val=\"Body Text\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:"
    "pPr><w:spacing w:after=\"100\" w:line=\"360\" w:lineRule=\"auto\"/></w:pPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:"
    "pPr><w:keepNext/><w:spacing w:before=\"500\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:rFonts w:ascii=\"L"
    "iberation Sans\" w:hAnsi=\"Liberation Sans\" w:eastAsia=\"SimHei\"/><w:b/><w:bCs/><w:sz w:val=\"36\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Heading2\"><w:name w:val=\"heading 2\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:"
    "pPr><w:keepNext/><w:spacing w:before=\"340\" w:after=\"120\"/><w:outlineLvl w:val=\"1\"/></w:pPr><w:rPr><w:rFonts w:ascii=\"L"
    "iberation Sans\" w:hAnsi=\"Liberation Sans\" w:eastAsia=\"SimHei\"/><w:b/><w:bCs/><w:sz w:val=\"28\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Heading3\"><w:name w:val=\"heading 3\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:"
    "pPr><w:keepNext/><w:spacing w:before=\"240\" w:after=\"120\"/><w:outlineLvl w:val=\"2\"/></w:pPr><w:rPr><w:rFonts w:ascii=\"L"
    "iberation Sans\" w:hAnsi=\"Liberation Sans\" w:eastAsia=\"SimHei\"/><w:b/><w:bCs/><w:sz w:val=\"24\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Heading4\"><w:name w:val=\"heading 4\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:"
    "pPr><w:keepNext/><w:spacing w:before=\"200\" w:after=\"120\"/><w:outlineLvl w:val=\"3\"/></w:pPr><w:rPr><w:rFonts w:ascii=\"L"
    "iberation Sans\" w:hAnsi=\"Liberation Sans\" w:eastAsia=\"SimHei\"/><w:b/><w:bCs/><w:sz w:val=\"21\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Heading5\"><w:name w:val=\"heading 5\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:"
    "pPr><w:keepNext/><w:spacing w:before=\"200\" w:after=\"120\"/><w:outlineLvl w:val=\"4\"/></w:pPr><w:rPr><w:rFonts w:ascii=\"L"
    "iberation Sans\" w:hAnsi=\"Liberation Sans\" w:eastAsia=\"SimHei\"/><w:b/><w:bCs/><w:sz w:val=\"21\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:"
    "spacing w:before=\"2800\" w:after=\"200\"/></w:pPr><w:rPr><w:rFonts w:ascii=\"Liberation Sans\" w:hAnsi=\"Liberation Sans\" w:"
    "eastAsia=\"SimHei\"/><w:b/><w:sz w:val=\"52\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Subtitle\"><w:name w:val=\"Subtitle\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:p"
    "Pr><w:spacing w:after=\"500\"/></w:pPr><w:rPr><w:rFonts w:ascii=\"Liberation Sans\" w:hAnsi=\"Liberation Sans\" w:eastAsia=\""
    "SimHei\"/><w:sz w:val=\"30\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Imprint\"><w:name w:val=\"Imprint\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr"
    "><w:spacing w:after=\"160\"/></w:pPr><w:rPr><w:color w:val=\"444444\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"TableText\"><w:name w:val=\"Table Text\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><"
    "w:pPr><w:spacing w:after=\"40\" w:line=\"300\" w:lineRule=\"auto\"/></w:pPr><w:rPr><w:sz w:val=\"19\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Label\"><w:name w:val=\"Label\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:"
    "keepNext/><w:spacing w:before=\"220\" w:after=\"80\"/></w:pPr><w:rPr><w:rFonts w:ascii=\"Liberation Sans\" w:hAnsi=\"Liberati"
    "on Sans\" w:eastAsia=\"SimHei\"/><w:b/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Detail\"><w:name w:val=\"Detail\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><"
    "w:spacing w:after=\"60\"/></w:pPr><w:rPr><w:color w:val=\"555555\"/><w:sz w:val=\"18\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Quote\"><w:name w:val=\"Quote\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:"
    "pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"CCCCCC\"/></w:pBdr><w:spacing w:after=\"100\" w:line=\"340\" w:l"
    "ineRule=\"auto\"/><w:ind w:left=\"400\" w:right=\"200\"/></w:pPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Note\"><w:name w:val=\"Note\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:pB"
    "dr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"E5A50A\"/></w:pBdr><w:spacing w:line=\"320\" w:lineRule=\"auto\"/>"
    "<w:ind w:left=\"240\"/></w:pPr><w:rPr><w:sz w:val=\"20\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Caption\"><w:name w:val=\"caption\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr"
    "><w:spacing w:before=\"80\" w:after=\"160\"/></w:pPr><w:rPr><w:color w:val=\"444444\"/><w:sz w:val=\"18\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Picture\"><w:name w:val=\"Picture\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr"
    "><w:keepNext/><w:spacing w:before=\"160\"/></w:pPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Bibliography\"><w:name w:val=\"Bibliography\"/><w:basedOn w:val=\"Normal\"/><w:qForm"
    "at/><w:pPr><w:spacing w:after=\"80\"/><w:ind w:left=\"440\" w:hanging=\"440\"/></w:pPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"CodeBlock\"><w:name w:val=\"Code Block\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><"
    "w:rPr><w:rFonts w:ascii=\"Liberation Mono\" w:hAnsi=\"Liberation Mono\"/><w:sz w:val=\"18\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"FootnoteText\"><w:name w:val=\"footnote text\"/><w:basedOn w:val=\"Normal\"/><w:qFor"
    "mat/><w:rPr><w:sz w:val=\"18\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"Footer\"><w:name w:val=\"footer\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><"
    "w:jc w:val=\"center\"/></w:pPr><w:rPr><w:sz w:val=\"18\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:t"
    "abs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9400\"/></w:tabs><w:spacing w:before=\"80\"/></w:pPr></w:style>\n"
    "<w:style w:type=\"paragraph\" w:styleId=\"TOC2\"><w:name w:val=\"toc 2\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:t"
    "abs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9400\"/></w:tabs><w:ind w:left=\"300\"/></w:pPr></w:style>\n"
    "<w:style w:type=\"character\" w:styleId=\"Code\"><w:name w:val=\"Code\"/><w:rPr><w:rFonts w:ascii=\"Liberation Mono\" w:hAnsi="
    "\"Liberation Mono\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"character\" w:styleId=\"FootnoteReference\"><w:name w:val=\"footnote reference\"/><w:rPr><w:vertAlign w:va"
    "l=\"superscript\"/></w:rPr></w:style>\n"
    "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/><w:tblPr><w:tblCellMar><w:"
    "left w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>\n"
    "<w:style w:type=\"table\" w:styleId=\"Rows\"><w:name w:val=\"Rows\"/><w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>"
    "<w:top w:val=\"single\" w:sz=\"6\" w:color=\"333333\"/><w:bottom w:val=\"single\" w:sz=\"6\" w:color=\"333333\"/><w:insideH w:val="
    "\"single\" w:sz=\"4\" w:color=\"CCCCCC\"/></w:tblBorders></w:tblPr></w:style>\n"
    "<w:style w:type=\"table\" w:styleId=\"Sides\"><w:name w:val=\"Sides\"/><w:basedOn w:val=\"TableNormal\"/></w:style></w:styles>\n",
  },
  {
    "word/numbering.xml",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:abstractNum w:abstractNumId=\"0\""
    "><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><"
    "w:ind w:left=\"400\" w:hanging=\"300\"/></w:pPr></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w"
    ":lvlText w:val=\"–\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"800\" w:hanging=\"300\"/></w:pPr></w:lvl><w:lvl w:ilvl=\""
    "2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"12"
    "00\" w:hanging=\"300\"/></w:pPr></w:lvl></w:abstractNum>\n"
    "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\""
    "%1.\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"400\" w:hanging=\"300\"/></w:pPr></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:"
    "val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"800\" w:hangin"
    "g=\"300\"/></w:pPr></w:lvl><w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%3.\"/><w:l"
    "vlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"1200\" w:hanging=\"300\"/></w:pPr></w:lvl></w:abstractNum>\n"
    "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numb"
    "ering>\n",
  },
  {
    "word/footer.xml",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<w:ftr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></"
    "w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w"
    ":r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
    "</w:ftr>\n",
  },
  {
    "word/settings.xml",
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:footnotePr><w:footnote w:id=\"-1\""
    "/><w:footnote w:id=\"0\"/></w:footnotePr></w:settings>\n",
  },
  { NULL, NULL },
};
