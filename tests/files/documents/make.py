#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Yitong authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the small documents of this folder anew, byte for byte the same each time."""

import base64
import quopri
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
STORY = [
    "两座城市隔河相望，多年来为一座桥争论不休。",
    "北岸说桥是通行的自由，南岸说桥先要有管理的规则。",
    "一九九八年的会谈没有结果，二〇〇三年双方重新坐到了一起。",
]


def text():
    words = "关于渡口的备忘录\r\n\r\n" + "\r\n".join(STORY) + "\r\n"
    (HERE / "memo-gb18030.txt").write_bytes(words.encode("gb18030"))
    (HERE / "memo-utf16.txt").write_bytes(b"\xff\xfe" + words.encode("utf-16-le"))
    traditional = "關於渡口的備忘錄\n兩座城市隔河相望，多年來為一座橋爭論不休。\n北岸說橋是通行的自由，南岸說橋先要有管理的規則。\n"
    (HERE / "memo-big5.txt").write_bytes(traditional.encode("big5"))
    (HERE / "pages.txt").write_bytes("First page.\n\fSecond page.\n".encode())


def markdown():
    (HERE / "ferry.md").write_text(f"""---
title: "The ferry and the bridge"
author: Harbour Office
date: 2003-05
---
# The ferry *and* the bridge

{STORY[0]}
{STORY[1]}

The second bank asks for **rules** first[^rule], the first one for [passage](https://example.org/).

- one `pier`
  - its light
- another

1. hear
2. decide

> A river is no wall,
> and no door either.

| year | talks |
|------|-------|
| 1998 | none  |
| 2003 | two   |

A lower heading
---------------

    3 * 4 is 12, and snake_case stays.

```
code  stays
```

[^rule]: The rules of 1998.
""", encoding="utf-8")


def html():
    page = f"""<!DOCTYPE html>
<!-- saved from url=(0033)http://news.example.org/ferry.htm -->
<html lang="zh-CN"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>渡口与桥 - 河岸新闻</title><meta name="author" content="河岸记者">
<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"2003-05-19T08:00:00+08:00"}}</script>
<style>p {{ color: red }}</style></head>
<body><div class="navbar"><ul><li><a href="/">首页</a></li><li><a href="/n">新闻</a></li></ul></div>
<div id="main"><div class="article"><h1>渡口与桥</h1>
<p>　　{STORY[0]}{STORY[0]}</p>
<p>　　{STORY[1]}这里要说的是镕与喆两个字。<sup><a href="#n1" id="r1">[1]</a></sup></p>
<script>alert("not text")</script>
<blockquote>{STORY[2]}</blockquote>
<ul><li>通行</li><li>管理</li></ul>
<table><tr><th>年份</th><th>会谈</th></tr><tr><td>1998</td><td>无</td></tr></table>
<p>　　{STORY[2]}
{STORY[0]}</p>
<p id="n1"><a href="#r1">[1]</a> 见一九九八年的规则。</p>
</div></div>
<div class="sidebar"><p>{STORY[0]}广告广告广告广告广告广告广告</p></div>
<div id="footer">版权所有 <a href="/about">关于我们</a></div></body></html>
"""
    (HERE / "news-gb2312.html").write_bytes(page.encode("gb18030"))
    bare = "<html><body><p>" + "</p><p>".join(STORY) + "</p></body></html>"
    (HERE / "bare-gbk.html").write_bytes(bare.encode("gbk"))
    english = """<html><head><title>The bridge</title><link rel="canonical" href="https://example.org/bridge">
<meta property="article:published_time" content="2003-05-19"><meta name="author" content="A. Ferryman"></head><body>
<nav><a href="/">Home</a> <a href="/all">All the news there is</a></nav><main><article><h1>The bridge</h1>
<p>The two towns have looked at each other across the river for many years, and have argued about a bridge.</p>
<h2>What was said</h2><p>One of them calls it freedom of passage, the other one asks for rules before anything is built.</p>
<p style="display:none">Nobody sees this sentence, however long it may be, and it is not part of the text.</p>
<img src="data:image/png;base64,AAAA" alt="a picture"></article></main>
<footer><p>All rights are reserved by the owners of this page, and by nobody else at all.</p></footer></body></html>
"""
    (HERE / "bridge.html").write_bytes(english.encode())


def mhtml():
    page = (HERE / "news-gb2312.html").read_bytes()
    frame = b"<html><body><p>A frame that is around the page and not the page that was saved.</p></body></html>"
    parts = [
        (b"text/html; charset=utf-8", b"<frame@mhtml.blink>", b"https://example.org/frame", b"base64", base64.encodebytes(frame)),
        (b"text/html", b"<page@mhtml.blink>", b"https://example.org/news", b"quoted-printable", quopri.encodestring(page)),
        (b"image/png", b"<picture@mhtml.blink>", b"https://example.org/a.png", b"base64", base64.encodebytes(bytes(60))),
    ]
    sign = b"----MultipartBoundary--river----"
    out = (b"From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/news?page=1\nSubject: The bridge\n"
           b"Date: Mon, 19 May 2003 08:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\";\n"
           b"\tstart=\"<page@mhtml.blink>\";\n\tboundary=\"" + sign + b"\"\n\n\n")
    for kind, key, place, transfer, body in parts:
        out += (b"--" + sign + b"\nContent-Type: " + kind + b"\nContent-ID: " + key + b"\nContent-Transfer-Encoding: " + transfer +
                b"\nContent-Location: " + place + b"\n\n" + body + b"\n")
    out += b"--" + sign + b"--\n"
    (HERE / "saved.mhtml").write_bytes(out.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))


def archive(name, files):
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as out:
        for path, content in files:
            info = zipfile.ZipInfo(path, (2003, 5, 19, 8, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if path == "mimetype" else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            out.writestr(info, content)


XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
CORE = XML + ('<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
              'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
              '<dc:title>渡口与桥</dc:title><dc:creator>河岸办公室</dc:creator><dcterms:created>2003-05-19T08:00:00Z</dcterms:created>'
              '</cp:coreProperties>')


def docx():
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

    def p(words, properties=""):
        return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'

    def cells(*words):
        return "<w:tr>" + "".join(f"<w:tc>{p(word)}</w:tc>" for word in words) + "</w:tr>"

    body = (p("渡口与桥", '<w:pStyle w:val="a1"/>') + p("会谈", '<w:pStyle w:val="b2"/>') + p(STORY[0]) +
            f'<w:p><w:r><w:t>{STORY[1]}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>Then </w:t></w:r>'
            '<w:r><w:t>more.</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>'
            '<w:r><w:endnoteReference w:id="3"/></w:r></w:p>' +
            p("通行", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
            p("管理", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>') +
            f"<w:tbl>{cells('年份', '会谈')}{cells('1998', '')}</w:tbl>" +
            '<w:p><w:r><w:t>before the break</w:t><w:lastRenderedPageBreak/><w:t> behind it</w:t></w:r></w:p>' +
            f'<w:p><w:r><w:t>with a box</w:t></w:r><w:r><w:txbxContent>{p("in the box")}</w:txbxContent></w:r></w:p>')
    archive("paper.docx", [
        ("[Content_Types].xml", XML + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
        ("word/document.xml", XML + f"<w:document {w}><w:body>{body}</w:body></w:document>"),
        ("word/styles.xml", XML + f'<w:styles {w}><w:style w:type="paragraph" w:styleId="a1"><w:name w:val="Title"/></w:style>'
         '<w:style w:type="paragraph" w:styleId="b2"><w:name w:val="heading 2"/></w:style></w:styles>'),
        ("word/footnotes.xml", XML + f'<w:footnotes {w}><w:footnote w:id="0"><w:p/></w:footnote>'
         '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>见一九九八年的规则。</w:t></w:r></w:p></w:footnote></w:footnotes>'),
        ("word/endnotes.xml", XML + f'<w:endnotes {w}><w:endnote w:id="3"><w:p><w:r><w:t>At the end.</w:t></w:r></w:p></w:endnote></w:endnotes>'),
        ("docProps/core.xml", CORE),
    ])


def odt():
    spaces = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table", "meta"))
    body = (f'<text:h text:outline-level="1">渡口与桥</text:h><text:p>{STORY[0]}<text:note text:id="ftn1" text:note-class="footnote">'
            '<text:note-citation>1</text:note-citation><text:note-body><text:p>见一九九八年的规则。</text:p></text:note-body></text:note>其后。</text:p>'
            '<text:list><text:list-item><text:p>通行</text:p><text:list><text:list-item><text:p>管理</text:p></text:list-item></text:list>'
            '</text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>1998</text:p></table:table-cell>'
            '<table:table-cell><text:p>无</text:p></table:table-cell></table:table-row></table:table>'
            f'<text:p>{STORY[1]}<text:soft-page-break/>{STORY[2]}</text:p><text:p>two<text:s text:c="3"/>words</text:p>')
    archive("paper.odt", [
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", XML + f"<office:document-content {spaces}><office:body><office:text>{body}</office:text></office:body></office:document-content>"),
        ("meta.xml", XML + f'<office:document-meta {spaces} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta><dc:title>渡口与桥</dc:title>'
         '<meta:initial-creator>河岸办公室</meta:initial-creator><meta:creation-date>2003-05-19T08:00:00</meta:creation-date></office:meta>'
         '</office:document-meta>'),
    ])


def epub():
    def chapter(words):
        return XML + ('<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
                      f"<head><title>x</title></head><body>{words}</body></html>")
    archive("book.epub", [
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", XML + '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
         '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'),
        ("OEBPS/book.opf", XML + '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
         '<dc:title>渡口与桥</dc:title><dc:creator>甲</dc:creator><dc:creator>乙</dc:creator><dc:language>zh-CN</dc:language><dc:date>2003-05</dc:date>'
         '</metadata><manifest><item id="b" href="text/two.xhtml" media-type="application/xhtml+xml"/>'
         '<item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/>'
         '<item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/></manifest>'
         '<spine><itemref idref="a"/><itemref idref="b"/></spine></package>'),
        ("OEBPS/nav.xhtml", chapter('<nav><ol><li><a href="text/one.xhtml">第一章</a></li><li><a href="text/two.xhtml">第二章</a></li></ol></nav>')),
        ("OEBPS/text/one.xhtml", chapter(f'<p><span epub:type="pagebreak" title="7"></span>{STORY[0]}'
                                         '<a epub:type="noteref" href="#f1">1</a></p><aside epub:type="footnote" id="f1">见规则。</aside>')),
        ("OEBPS/text/two.xhtml", chapter(f"<h1>第二章 会谈</h1><p>{STORY[1]}</p>")),
    ])


def rtf():
    def escaped(words):
        return "".join(c if ord(c) < 128 else "".join(f"\\'{byte:02x}" for byte in c.encode("gbk")) for c in words)
    words = (r"{\rtf1\ansi\ansicpg936\uc2{\fonttbl{\f0\fcharset134 SimSun;}{\f1\fcharset0 Times;}{\f2\fcharset136 MingLiU;}}"
             r"{\stylesheet{\s1\outlinelevel0 heading 1;}}{\info{\title " + escaped("渡口与桥") + r"}{\author A. Ferryman}{\creatim\yr2003\mo5\dy19}}"
             r"{\header not text}\pard\s1\f0 " + escaped("渡口与桥") + r"\par\pard " + escaped(STORY[0]) +
             r"{\super\chftn}{\footnote\pard " + escaped("见规则。") + r"}\par \f1 caf\'e9 \u8212?? dash \u-10179??\u-8704?? smile\par "
             r"{\f2 \'b4\'e7\'a4\'66}\par{\*\unknown skipped}{\v hidden}\trowd\intbl 1998\cell \f0 " + escaped("无") + r"\cell\row\pard after\page next page\par}")
    (HERE / "memo.rtf").write_bytes(words.encode("ascii"))


def pdf():
    objects = []

    def add(content, stream=None):
        data = content.encode("latin-1")
        if stream is not None:
            data = f"<<{content}/Length {len(stream)}>>\nstream\n".encode("latin-1") + stream + b"\nendstream"
        objects.append(data)
        return len(objects)

    han = sorted(set("".join(STORY) + "第一章渡口与桥"))
    cmap = ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
            "1 begincodespacerange <0000> <FFFF> endcodespacerange\n" +
            "".join(f"1 beginbfchar <{ord(c):04X}> <{ord(c):04X}> endbfchar\n" for c in han) + "endcmap end end").encode()
    to_unicode = add("", cmap)
    latin = add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    descriptor = add("<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>")
    cid = add(f"<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor {descriptor} 0 R>>")
    song = add(f"<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H/DescendantFonts[{cid} 0 R]/ToUnicode {to_unicode} 0 R>>")

    def line(x, y, words, size=10):
        if any(ord(c) > 255 for c in words):
            code = "".join(f"{ord(c):04X}" for c in words)
            return f"BT /S {size} Tf {x} {y} Td <{code}> Tj ET\n"
        return f"BT /L {size} Tf {x} {y} Td ({words}) Tj ET\n"

    left = ["The two towns have looked at each", "other across the river for many", "years, and they argued about a well-", "known question: whether a bridge",
            "is worth having at all. It was a com-", "plicated one for all, and it was in-"]
    right = ["deed a long one. They wanted rules be-", "fore anything at all was built on it,", "and they had reasons for doing so.", "    Nobody said that these well-known",
             "reasons were bad ones in any way,", "but they were many."]
    pages = []
    for number in range(4):
        draw = line(72, 760, "The Ferry Review", 8) + line(300, 40, str(11 + number), 8)
        if number == 0:
            draw += line(72, 720, "The ferry and the bridge", 20)
        if number == 2:
            draw += line(72, 700, "第一章渡口与桥", 16)
            words = "".join(STORY)
            draw += "".join(line(72 if k else 92, 670 - 16 * k, words[25 * k - 2 * (k > 0):25 * k + 23], 10) for k in range(3))
        else:
            draw += "".join(line(72, 680 - 14 * k, words) for k, words in enumerate(left))
            draw += "".join(line(320, 680 - 14 * k, words) for k, words in enumerate(right))
        pages.append(add("", draw.encode("latin-1")))
    first = len(objects) + 1
    for content in pages:
        add(f"<</Type/Page/Parent {first + len(pages)} 0 R/MediaBox[0 0 595 800]/Contents {content} 0 R/Resources<</Font<</L {latin} 0 R/S {song} 0 R>>>>>>")
    tree = add(f"<</Type/Pages/Count {len(pages)}/Kids[" + " ".join(f"{first + k} 0 R" for k in range(len(pages))) + "]>>")
    root = add(f"<</Type/Catalog/Pages {tree} 0 R>>")
    info = add("<</Title(The ferry and the bridge)/Author(A. Ferryman)/CreationDate(D:20030519080000Z)>>")
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode() + "".join(f"{at:010d} 00000 n \n" for at in places).encode()
    out += f"trailer<</Size {len(objects) + 1}/Root {root} 0 R/Info {info} 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    (HERE / "review.pdf").write_bytes(out)


def named_font():
    words = "".join(f"{byte:02X}" for byte in "渡口与桥，两岸的话。".encode("gbk"))
    draw = f"BT /S 12 Tf 72 700 Td <{words}> Tj ET"
    (HERE / "named-font.pdf").write_bytes(f"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</S 5 0 R>>>>>>endobj
4 0 obj<</Length {len(draw)}>>stream
{draw}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[6 0 R]>>endobj
6 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000>>endobj
trailer<</Root 1 0 R>>
""".encode())


if __name__ == "__main__":
    for make in (text, markdown, html, mhtml, docx, odt, epub, rtf, pdf, named_font):
        make()
