-- SPDX-FileCopyrightText: 2026 The Yitong authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The first released shape of a dossier file. Never edited once released: a change is a new step.
-- Ids are 63-bit numbers made of the time in milliseconds and a random part: unique over all copies of a
-- dossier and ascending, so that rows are appended to their B-trees. "hash" is XXH3 over the row's other columns.

-- What belongs to the file and not to the dossier's content (not undone, not merged).
CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

-- One transaction of the analyst. Its id is the logical time: later acts have greater ids, whatever the clock says.
CREATE TABLE act (
  id INTEGER PRIMARY KEY,
  step INTEGER NOT NULL,             -- the first act of the undo step this one belongs to
  sort TEXT NOT NULL,                -- do, undo, redo
  target INTEGER,                    -- of undo and redo: the step taken back or repeated
  undone INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,                -- message id, translated when shown
  detail TEXT NOT NULL,              -- its argument, or ''
  author TEXT NOT NULL,
  origin INTEGER NOT NULL,           -- which copy of the file, drawn at random when it was made
  moment INTEGER NOT NULL,           -- wall clock, milliseconds since 1970 UTC
  first INTEGER NOT NULL,            -- its changes have the ids first … last
  last INTEGER NOT NULL
);
CREATE INDEX act_done ON act (step) WHERE sort = 'do' AND undone = 0;
CREATE INDEX act_undone ON act (step) WHERE undone = 1;
CREATE INDEX act_step ON act (step);

-- Append-only: one row a changed field. A created object is one row without a field; its first values are in its
-- own row until a later change says what they were.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  act INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  object INTEGER NOT NULL,
  field TEXT,
  offset INTEGER,                    -- byte offset when old and new are pieces of a long text
  old,
  new,
  hash INTEGER NOT NULL
);
CREATE INDEX change_object ON change (object);

CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  parent INTEGER,                    -- NULL at the top
  rank INTEGER NOT NULL,             -- order among siblings of a kind
  code TEXT NOT NULL DEFAULT '',     -- the analyst's short sign, as A1.2
  title_zh TEXT NOT NULL DEFAULT '',
  title_en TEXT NOT NULL DEFAULT '',
  text_zh TEXT NOT NULL DEFAULT '',
  text_en TEXT NOT NULL DEFAULT '',
  party INTEGER,                     -- an entry of kind party
  voice TEXT NOT NULL DEFAULT '',
  standing TEXT NOT NULL DEFAULT 'stated',
  source INTEGER,                    -- what it rests on when not on the dossier's main source
  page TEXT NOT NULL DEFAULT '',
  date TEXT NOT NULL DEFAULT '',     -- EDTF
  first INTEGER,                     -- earliest and latest possible day, days since 1970-01-01
  last INTEGER,
  deleted INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  hash INTEGER NOT NULL
);
CREATE INDEX entry_kind ON entry (kind, parent, rank);
CREATE INDEX entry_parent ON entry (parent, rank);
CREATE INDEX entry_code ON entry (code) WHERE code <> '';
CREATE INDEX entry_first ON entry (kind, first);

-- A kind's own fields ("topics.zh", "severity") and the tags ("tag:deterrence") of entries and notes.
CREATE TABLE field (
  object INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  hash INTEGER NOT NULL,
  PRIMARY KEY (object, name)
) WITHOUT ROWID;
CREATE INDEX field_name ON field (name, object);

CREATE TABLE link (
  id INTEGER PRIMARY KEY,
  type TEXT NOT NULL,
  origin INTEGER NOT NULL,
  target INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  standing TEXT NOT NULL DEFAULT 'stated',
  source INTEGER,
  page TEXT NOT NULL DEFAULT '',
  text_zh TEXT NOT NULL DEFAULT '',
  text_en TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  hash INTEGER NOT NULL
);
CREATE INDEX link_origin ON link (origin, type);
CREATE INDEX link_target ON link (target, type);

CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  target INTEGER NOT NULL,           -- an entry (the dossier itself is one) or a link
  language TEXT NOT NULL,
  author TEXT NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  text TEXT NOT NULL,
  hash INTEGER NOT NULL
);
CREATE INDEX note_recent ON note (modified, id) WHERE deleted = 0;
CREATE INDEX note_target ON note (target, modified) WHERE deleted = 0;

-- The full text of a source, and the bytes that it was read from.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  source INTEGER NOT NULL,           -- an entry of kind source
  name TEXT NOT NULL,                -- file name when it came in
  media_type TEXT NOT NULL,
  encoding TEXT NOT NULL,
  digest TEXT NOT NULL,              -- SHA-256 of the original bytes, in blob
  deleted INTEGER NOT NULL DEFAULT 0,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  text TEXT NOT NULL,
  hash INTEGER NOT NULL
);
CREATE INDEX document_source ON document (source);
CREATE INDEX document_digest ON document (digest);

CREATE TABLE blob (
  digest TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  bytes BLOB NOT NULL
) WITHOUT ROWID;
