-- SPDX-FileCopyrightText: 2026 The Yitong authors
-- SPDX-License-Identifier: GPL-3.0-or-later
UPDATE note SET color = 'red';
UPDATE nothing SET color = 'red';
