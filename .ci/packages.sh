# SPDX-FileCopyrightText: 2026 The Yitong authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
#
# What Yitong is built, run and tested with, in one place, and how it gets onto
# the machine. Sourced by app/run and tests/run.

run_packages=(
  build-essential
  meson
  pkg-config
  gettext
  libcmark-dev
  libgtk-4-bin
  libgtk-4-dev
  libicu-dev
  libadwaita-1-dev
  libarchive-dev
  libjson-glib-dev
  libpoppler-glib-dev
  libseccomp-dev
  libsqlite3-dev
  libuchardet-dev
  libxml2-dev
  libxxhash-dev
  libzstd-dev
  adwaita-icon-theme
  desktop-file-utils
  fonts-cantarell
  fonts-wqy-microhei
  librsvg2-common
  poppler-data
  shared-mime-info
)

test_packages=(
  appstream
  at-spi2-core
  dbus
  gir1.2-atspi-2.0
  groff-base
  libxml2-utils
  man-db
  poppler-utils
  procps
  python3-gi
  shellcheck
  xauth
  xdotool
  xvfb
)

fedora_packages=(
  gcc meson pkgconf-pkg-config gettext cmark-devel gtk4-devel libadwaita-devel
  json-glib-devel libarchive-devel libseccomp-devel libzstd-devel
  poppler-glib-devel sqlite-devel libxml2-devel uchardet-devel xxhash-devel
  adwaita-icon-theme desktop-file-utils google-noto-sans-cjk-fonts librsvg2 shared-mime-info
)

arch_packages=(
  base-devel meson pkgconf gettext cmark gtk4 libadwaita json-glib sqlite
  libarchive libseccomp libxml2 poppler-glib uchardet xxhash zstd adwaita-icon-theme desktop-file-utils noto-fonts-cjk librsvg
  json-glib-devel libicu-devel sqlite-devel libxml2-devel xxhash-devel adwaita-icon-theme
  desktop-file-utils google-noto-sans-cjk-fonts librsvg2 shared-mime-info
)

arch_packages=(
  base-devel meson pkgconf gettext cmark gtk4 icu libadwaita json-glib sqlite
  libxml2 xxhash adwaita-icon-theme desktop-file-utils noto-fonts-cjk librsvg
  shared-mime-info
)

suse_packages=(
  gcc meson pkgconf gettext-tools cmark-devel gtk4-devel libadwaita-devel
  json-glib-devel libarchive-devel libpoppler-glib-devel libseccomp-devel
  libuchardet-devel libzstd-devel sqlite3-devel libxml2-devel xxhash-devel
  adwaita-icon-theme desktop-file-utils google-noto-sans-sc-fonts librsvg shared-mime-info
  json-glib-devel libicu-devel sqlite3-devel libxml2-devel xxhash-devel adwaita-icon-theme
  desktop-file-utils google-noto-sans-sc-fonts librsvg shared-mime-info
)

# Says that another package manager has the names, and what they are.
name_packages ()
{
  local manager=$1 command=$2
  shift 2
  printf '%s\n' "Yitong installs its packages by itself on Debian and Ubuntu only. Here is ${manager}; please run" \
    "  sudo ${command} $*" \
    'and then start this again.' >&2
}

# What those packages are there for, asked of the tools themselves.
is_complete ()
{
  command -v meson >/dev/null && command -v ninja >/dev/null && command -v msgfmt >/dev/null &&
    pkg-config --exists 'gtk4 >= 4.8' 'libadwaita-1 >= 1.2' 'sqlite3 >= 3.40' libxml-2.0 json-glib-1.0 \
      libcmark libxxhash libarchive libseccomp libzstd poppler-glib uchardet
      icu-i18n icu-uc libcmark libxxhash
}

# install_packages STAMP NAME…: sees to it that the named Debian packages are
# there. STAMP is a file that remembers the list, so that the second time costs
# one comparison.
install_packages ()
{
  local stamp=$1 list missing
  shift
  if ! command -v apt-get >/dev/null; then
    if is_complete; then
      return 0
    elif command -v dnf >/dev/null; then
      name_packages dnf 'dnf install' "${fedora_packages[@]}"
    elif command -v pacman >/dev/null; then
      name_packages pacman 'pacman -S --needed' "${arch_packages[@]}"
    elif command -v zypper >/dev/null; then
      name_packages zypper 'zypper install' "${suse_packages[@]}"
    else
      printf '%s\n' "No package manager known to this script was found. Yitong needs what these packages of Debian hold:" \
        "  $*" \
        'When they are there, start this again.' >&2
    fi
    return 1
  fi

  list="$*"
  if [ -f "$stamp" ] && [ "$(<"$stamp")" = "$list" ]; then
    return 0
  fi
  missing=$(missing_packages "$@")
  if [ -n "$missing" ]; then
    apt_install "$missing" || return 1
  fi
  mkdir -p "$(dirname "$stamp")"
  printf '%s\n' "$list" >"$stamp"
}

# Prints those of the named packages that are not installed.
missing_packages ()
{
  local have name
  have=$(dpkg-query --show --showformat '${binary:Package} ${db:Status-Status}\n' 2>/dev/null |
    sed -nE 's/(:[a-z0-9]+)? (installed|triggers-(awaited|pending))$//p')
  for name in "$@"; do
    grep -qxF -e "$name" <<<"$have" || printf '%s ' "$name"
  done
}

apt_install ()
{
  local -a names as_root=()
  read -ra names <<<"$1"
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      printf '%s\n' "These packages are missing, and there is no sudo to install them with. As root, please run" \
        "  apt-get install --no-install-recommends ${names[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  printf '%s\n' "Yitong now installs these packages with apt-get: ${names[*]}" >&2
  as_root+=(env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 --quiet)
  if ! "${as_root[@]}" install --yes --no-install-recommends "${names[@]}" >&2; then
    # The lists of packages may be missing or old, as in a fresh container.
    "${as_root[@]}" update >&2
    "${as_root[@]}" install --yes --no-install-recommends "${names[@]}" >&2
  fi
}
