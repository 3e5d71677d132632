/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Wraps the system's VFS and counts the operations on its files. */
#include "fault-vfs.h"

#include <sqlite3.h>

typedef struct
{
  sqlite3_file base;
  sqlite3_file *real;
} FaultFile;

static struct
{
  guint mask;
  guint at;
  guint n;
  int code;
  gboolean sticky;
  gboolean fired;
} fault;

static sqlite3_vfs *unix_vfs;
static sqlite3_vfs fault_vfs;

#define REAL(file) (((FaultFile *) (file))->real)

static int
count (FaultOperation operation)
{
  if (!(fault.mask & operation))
    return SQLITE_OK;
  fault.n++;
  if (fault.n != fault.at && !(fault.sticky && fault.n > fault.at))
    return SQLITE_OK;
  fault.fired = TRUE;
  return fault.code;
}

static int
file_close (sqlite3_file *file)
{
  return REAL (file)->pMethods->xClose (REAL (file));
}

static int
file_read (sqlite3_file  *file,
           void          *buffer,
           int            size,
           sqlite3_int64  offset)
{
  int code = count (FAULT_READ);

  return code != SQLITE_OK ? code : REAL (file)->pMethods->xRead (REAL (file), buffer, size, offset);
}

static int
file_write (sqlite3_file  *file,
            const void    *buffer,
            int            size,
            sqlite3_int64  offset)
{
  int code = count (FAULT_WRITE);

  return code != SQLITE_OK ? code : REAL (file)->pMethods->xWrite (REAL (file), buffer, size, offset);
}

static int
file_truncate (sqlite3_file  *file,
               sqlite3_int64  size)
{
  int code = count (FAULT_TRUNCATE);

  return code != SQLITE_OK ? code : REAL (file)->pMethods->xTruncate (REAL (file), size);
}

/* Nothing is really synced: the machine does not go down in these tests, and thousands of syncs would take minutes. */
static int
file_sync (sqlite3_file *file G_GNUC_UNUSED,
           int           flags G_GNUC_UNUSED)
{
  return count (FAULT_SYNC);
}

static int
file_size (sqlite3_file  *file,
           sqlite3_int64 *size)
{
  return REAL (file)->pMethods->xFileSize (REAL (file), size);
}

static int
file_lock (sqlite3_file *file,
           int           level)
{
  return REAL (file)->pMethods->xLock (REAL (file), level);
}

static int
file_unlock (sqlite3_file *file,
             int           level)
{
  return REAL (file)->pMethods->xUnlock (REAL (file), level);
}

static int
file_check_lock (sqlite3_file *file,
                 int          *reserved)
{
  return REAL (file)->pMethods->xCheckReservedLock (REAL (file), reserved);
}

static int
file_control (sqlite3_file *file,
              int           operation,
              void         *argument)
{
  return REAL (file)->pMethods->xFileControl (REAL (file), operation, argument);
}

static int
file_sector_size (sqlite3_file *file)
{
  return REAL (file)->pMethods->xSectorSize (REAL (file));
}

static int
file_characteristics (sqlite3_file *file)
{
  return REAL (file)->pMethods->xDeviceCharacteristics (REAL (file));
}

static const sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_characteristics,
};

static int
vfs_open (sqlite3_vfs  *vfs G_GNUC_UNUSED,
          const char   *name,
          sqlite3_file *file,
          int           flags,
          int          *flags_out)
{
  FaultFile *wrapper = (FaultFile *) file;
  int result = count (FAULT_OPEN);

  wrapper->base.pMethods = NULL;
  if (result != SQLITE_OK)
    return result;
  wrapper->real = (sqlite3_file *) &wrapper[1];
  result = unix_vfs->xOpen (unix_vfs, name, wrapper->real, flags, flags_out);
  wrapper->base.pMethods = wrapper->real->pMethods != NULL ? &methods : NULL;
  return result;
}

static int
vfs_delete (sqlite3_vfs *vfs G_GNUC_UNUSED,
            const char  *name,
            int          sync_folder G_GNUC_UNUSED)
{
  int code = count (FAULT_DELETE);

  return code != SQLITE_OK ? code : unix_vfs->xDelete (unix_vfs, name, 0);
}

void
fault_register (void)
{
  unix_vfs = sqlite3_vfs_find ("unix");
  fault_vfs = *unix_vfs;
  fault_vfs.zName = "fault";
  fault_vfs.szOsFile = unix_vfs->szOsFile + (int) sizeof (FaultFile);
  fault_vfs.xOpen = vfs_open;
  fault_vfs.xDelete = vfs_delete;
  fault_vfs.pNext = NULL;
  sqlite3_vfs_register (&fault_vfs, 0);
}

void
fault_arm (guint    mask,
           guint    at,
           int      code,
           gboolean sticky)
{
  fault.mask = mask;
  fault.at = at;
  fault.n = 0;
  fault.code = code;
  fault.sticky = sticky;
  fault.fired = FALSE;
}

gboolean
fault_disarm (void)
{
  fault.mask = 0;
  return fault.fired;
}
