-- SPDX-FileCopyrightText: 2026 The Yitong authors
-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE note ADD COLUMN color TEXT NOT NULL DEFAULT 'yellow';
