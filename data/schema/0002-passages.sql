-- SPDX-FileCopyrightText: 2026 The Yitong authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Passages of documents, and what a document's text is beside its words. A passage is an entry of kind "passage" below
-- its source, with a row of the same id here. Its quote is the authority on what was marked.

CREATE TABLE passage (
  id INTEGER PRIMARY KEY,            -- that of its entry
  document INTEGER NOT NULL,
  quote TEXT NOT NULL,               -- the marked words as the text has them
  prefix TEXT NOT NULL,              -- up to 32 characters before it when it was last placed by hand, or became an orphan
  suffix TEXT NOT NULL,              -- and behind it
  state TEXT NOT NULL DEFAULT 'placed',  -- placed, orphan
  leap INTEGER NOT NULL DEFAULT 0,   -- a change of it by n moves its place by n: so undo finds the way back
  deleted INTEGER NOT NULL DEFAULT 0,
  hash INTEGER NOT NULL
);
CREATE INDEX passage_document ON passage (document, deleted, state);

-- Where the passages stand, in bytes of the document's text. Follows each edit of the text within its transaction, but is
-- neither in the log nor in a hash: an edit before a hundred thousand passages writes no hundred thousand records.
-- A start below 0: nowhere.
CREATE TABLE place (
  document INTEGER NOT NULL,
  passage INTEGER NOT NULL,
  start INTEGER NOT NULL,
  length INTEGER NOT NULL,
  PRIMARY KEY (document, passage)
) WITHOUT ROWID;

-- How a document was read, with the id of the document; no row: as plain text that was never mended.
CREATE TABLE reading (
  id INTEGER PRIMARY KEY,
  features TEXT NOT NULL DEFAULT '', -- one a line: sort, level, start behind the start of the last one, length, label
  original TEXT NOT NULL DEFAULT '', -- digest of the text as it was read first, with its features, in blob; '' when it is unchanged
  map TEXT NOT NULL DEFAULT '',      -- from the original text to the present one, a packed offset map in hexadecimal digits
  carry TEXT NOT NULL DEFAULT '',    -- from the text before the last change to the present one, likewise
  deleted INTEGER NOT NULL DEFAULT 0,
  hash INTEGER NOT NULL
);

-- '' for bytes as they are, "zstd" for compressed ones; size and digest are those of the bytes as they are.
ALTER TABLE blob ADD COLUMN packing TEXT NOT NULL DEFAULT '';
