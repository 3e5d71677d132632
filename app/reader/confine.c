/* SPDX-FileCopyrightText: 2026 The Yitong authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Limits, landlock, and a list of the few system calls that are left. */
#include "reader/confine.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Computing, memory, the descriptors that are open, and the end. */
static const int allowed[] = {
  SCMP_SYS (brk), SCMP_SYS (clock_getres), SCMP_SYS (clock_gettime), SCMP_SYS (close), SCMP_SYS (exit),
  SCMP_SYS (exit_group), SCMP_SYS (fstat), SCMP_SYS (futex), SCMP_SYS (getpid), SCMP_SYS (getrandom),
  SCMP_SYS (getrusage), SCMP_SYS (gettid), SCMP_SYS (gettimeofday), SCMP_SYS (lseek), SCMP_SYS (madvise),
  SCMP_SYS (mremap), SCMP_SYS (munmap), SCMP_SYS (read), SCMP_SYS (readv), SCMP_SYS (restart_syscall),
  SCMP_SYS (rt_sigaction), SCMP_SYS (rt_sigprocmask), SCMP_SYS (rt_sigreturn), SCMP_SYS (sched_yield),
  SCMP_SYS (sigaltstack), SCMP_SYS (sysinfo), SCMP_SYS (time), SCMP_SYS (write), SCMP_SYS (writev),
};

static gboolean
limit (int    resource,
       rlim_t most)
{
  struct rlimit value = { .rlim_cur = most, .rlim_max = most };

  return setrlimit (resource, &value) == 0;
}

static void
allow_folder (int         rules,
              const char *folder)
{
  struct landlock_path_beneath_attr beneath = { .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE };

  beneath.parent_fd = open (folder, O_PATH | O_CLOEXEC);
  if (beneath.parent_fd < 0)
    return;
  syscall (SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0);
  close (beneath.parent_fd);
}

/* Kernels without landlock are no reason to stop: then the list of calls has no way to a file at all. Returns: whether there is landlock */
static gboolean
forbid_files (const char *readable)
{
  struct landlock_ruleset_attr attributes = {
    .handled_access_fs = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_READ_FILE |
                         LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE |
                         LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG |
                         LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
                         LANDLOCK_ACCESS_FS_MAKE_SYM,
  };
  int rules = (int) syscall (SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0);
  gboolean good;

  if (rules < 0)
    return FALSE;
  if (readable != NULL)
    allow_folder (rules, readable);
  good = syscall (SYS_landlock_restrict_self, rules, 0) == 0;
  close (rules);
  return good;
}

/* What is not on the list fails as forbidden, so that a library that only wished for it goes on without. */
static gboolean
forbid_calls (gboolean may_open)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (EACCES));
  gboolean good = filter != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (allowed) && good; i++)
    good = seccomp_rule_add (filter, SCMP_ACT_ALLOW, allowed[i], 0) == 0;
  /* Memory that can be run is made by nobody. The C library asks for a descriptor's state by a call that takes a path, too, which
   * a filter cannot look at: whether there is a file, and how large it is, could be found out, what is in it could not. */
  good = good && seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mmap), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0;
  good = good && seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (mprotect), 1, SCMP_A2 (SCMP_CMP_MASKED_EQ, PROT_EXEC, 0)) == 0;
  good = good && seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (newfstatat), 1,
                                   SCMP_A3 (SCMP_CMP_MASKED_EQ, AT_EMPTY_PATH, AT_EMPTY_PATH)) == 0;
  good = good && seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (tgkill), 1, SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t) getpid ())) == 0;
  if (may_open)
    good = good && seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (openat), 1,
                                     SCMP_A2 (SCMP_CMP_MASKED_EQ, O_ACCMODE | O_CREAT | O_TRUNC, O_RDONLY)) == 0;
  good = good && seccomp_load (filter) == 0;
  if (filter != NULL)
    seccomp_release (filter);
  return good;
}

gboolean
yt_confine (guint       seconds,
            guint64     memory,
            const char *readable)
{
  gboolean held;

  prctl (PR_SET_PDEATHSIG, SIGKILL);
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return FALSE;
  held = forbid_files (readable);
  return prctl (PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 &&
         limit (RLIMIT_CORE, 0) &&
         limit (RLIMIT_CPU, seconds) &&
         limit (RLIMIT_FSIZE, 0) &&
         limit (RLIMIT_NOFILE, 16) &&
         (memory == 0 || limit (RLIMIT_AS, memory)) &&
         forbid_calls (held && readable != NULL);
}
