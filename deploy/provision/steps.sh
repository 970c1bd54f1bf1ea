# The steps of `terminal` and `hub`: each looks first, and changes only what is not yet as it should be. With --dry-run
# a step is named and not taken, so that a second run, or a dry one after a real one, names none.
# shellcheck shell=bash disable=SC2034 # variables are those of `terminal`, `hub` and `stick`
set -Eeuo pipefail
umask 022
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive PATH=/usr/sbin:/usr/bin:/sbin:/bin

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
dry=no from='' packages='' named=0 started=$SECONDS
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work" # apt reads it as a user of its own

# What is installed besides what these need; `stick` fetches the same.
terminal_packages=(ocop-kiosk ocop-common cage xwayland seatd wlr-randr unattended-upgrades ca-certificates tzdata
  systemd-timesyncd)
hub_packages=(ocop-hub ocop-common nginx-light sudo openssl unattended-upgrades ca-certificates tzdata systemd-timesyncd)
database_packages=(postgresql postgresql-client)

# Sentences are in English here; their Vietnamese is in vi.sh, under the English.
declare -A vi=()
case "${LANGUAGE:-${LANG:-}}" in vi*)
  # shellcheck source-path=SCRIPTDIR source=vi.sh
  . "$here/vi.sh" ;;
esac

tell() { # sentence with %s, its values
  local sentence=${vi[$1]:-$1}
  shift
  # shellcheck disable=SC2059 # the sentence is the format
  printf "$sentence\n" "$@"
}

# What no sentence foresees says at least where it happened; a second run goes on from there.
trap 'tell "Line %s of %s failed; what it said is above. Run this again." "$LINENO" "${BASH_SOURCE[0]##*/}" >&2' ERR

refuse() { # a sentence as for tell
  tell "$@" >&2
  exit 1
}

# Names a step. False if it must not be taken.
step() { # sentence as for tell
  named=$((named + 1))
  tell "$@"
  [ "$dry" = no ]
}

allowed() { # option, value, pattern, example
  [[ $2 =~ ^($3)$ ]] || refuse '%s %s is not possible; an example is %s.' "$1" "$2" "$4"
}

# Gives the named variable what is typed, or what Enter stands for, unless it has a value.
ask() { # variable, question, what Enter stands for (nothing: an answer is needed), what to say if there is none
  local -n answer=$1
  [ -z "$answer" ] || return 0
  if [ -t 0 ]; then
    local question=${vi[$2]:-$2}
    read -rp "$question${3:+ [$3]}: " answer
  fi
  answer=${answer:-$3}
  [ -n "$answer" ] || refuse "$4"
}

check_machine() {
  local system
  # shellcheck disable=SC1091
  system=$(. /etc/os-release && echo "$ID $VERSION_ID") 2>/dev/null || system='unknown'
  case $system in
    'debian 12' | 'debian 13') ;;
    *) refuse 'This machine runs %s; install Debian 12 or 13 first.' "$system" ;;
  esac
  [ "$dry" = yes ] || [ "$(id -u)" -eq 0 ] || refuse 'Run this as root; as another user only with --dry-run.'
  [ "$dry" = yes ] || exec 9>/run/lock/ocop-provision # closed for what may start a service, which would keep it
  [ "$dry" = yes ] || flock -n 9 || refuse 'Another run is at work on this machine; wait until it has ended.'
}

check_source() { # our package that must be there
  [ -z "$from" ] || [ -d "$from" ] || refuse 'There is no folder %s.' "$from"
  [ -z "$packages" ] || [ -n "$(find "$packages" -maxdepth 1 -name "$1_*.deb" 2>/dev/null)" ] ||
    refuse 'There is no package %s in %s.' "$1" "$packages"
}

running() { # whether this system runs; otherwise it is a folder that somebody works in
  [ -d /run/systemd/system ]
}

# A reader finds the old file or the new one, also after a power cut.
write_file() { # path, permissions; its content on standard input
  local new=$work/new
  cat >"$new"
  if cmp -s "$new" "$1" && [ "$(stat -c %a "$1")" = "$2" ]; then return 0; fi
  step 'Write %s.' "$1" || return 0
  mkdir -p "$(dirname "$1")"
  install -m "$2" "$new" "$1.ocop-new"
  sync "$1.ocop-new"
  mv -f "$1.ocop-new" "$1"
}

# All files of a folder, to the same places of this machine.
write_files() { # folder
  local path
  while read -r path; do
    write_file "${path#"$1"}" 644 <"$path"
  done < <(find "$1" -type f | sort)
}

# Sets keys of a TOML file, each in its line or in that where it is commented out, and leaves all other lines.
set_keys() { # file, then key and value of each
  local file=$1 text=''
  shift
  [ ! -e "$file" ] || text=$(cat "$file")
  while [ $# -gt 0 ]; do
    text=$(awk -v key="$1" -v line="$1 = $2" '
      !done && match($0, "^(# *)?" key " *=") { $0 = line; done = 1 }
      { print }
      END { if (!done) print line }' <<<"$text")
    shift 2
  done
  write_file "$file" 644 <<<"$text"
}

# The value of a key that is set there, without its quotes.
key_of() { # file, key
  sed -n "s/^$2 *= *\"\\(.*\\)\"\$/\\1/p" "$1" 2>/dev/null || true
}

# With --from, apt knows the stick alone, and nothing of the stick stays behind.
apt_get() {
  local apt_options=(-q -y -o Dpkg::Options::=--force-confold -o DPkg::Lock::Timeout=300
    -o "Dir::Log::Planner=$work/planner.xz")
  if [ -n "$from" ]; then
    apt_options+=(-o "Dir::Etc::SourceList=$work/stick.list" -o Dir::Etc::SourceParts=/dev/null
      -o "Dir::State::Lists=$work/lists" -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache=
      -o APT::Sandbox::User=root)
  fi
  apt-get "${apt_options[@]}" "$@"
}

read_index() {
  if [ -n "$from" ]; then
    [ -e "$from/apt/Packages" ] || refuse 'The folder %s was not made by deploy/provision/stick.' "$from"
    local made mine
    made=$(cat "$from/apt/for")
    # shellcheck disable=SC1091
    mine="$(. /etc/os-release && echo "$VERSION_CODENAME") $(dpkg --print-architecture)"
    [ "$made" = "$mine" ] || refuse 'The stick is for %s; this machine is %s.' "$made" "$mine"
    mkdir -p "$work/lists/partial"
    ln -s "$(realpath "$from")/apt" "$work/stick"
    echo "deb [trusted=yes] file:$work/stick ./" >"$work/stick.list"
  elif [ "$dry" = yes ]; then
    return 0
  fi
  apt_get update >"$work/log" 2>&1 ||
    refuse 'apt-get update failed: %s' "$(grep -m1 '^[EW]:' "$work/log" || tail -n1 "$work/log")"
}

# The machine keeps the program that sets its clock, if it has one.
has_clock_program() {
  dpkg-query -W -f='${db:Status-Status}\n' chrony ntpsec openntpd 2>/dev/null | grep -qx installed
}

install_packages() { # name...
  local wanted=("$@") steps count
  if has_clock_program; then mapfile -t wanted < <(printf '%s\n' "$@" | grep -vx systemd-timesyncd); fi
  if [ -n "$(dpkg --audit 2>/dev/null)" ] && step 'Finish an installation that was interrupted.'; then
    dpkg --force-confold --configure -a >"$work/log" 2>&1 || refuse 'dpkg failed: %s' "$(tail -n1 "$work/log")"
    apt_get -f install >"$work/log" 2>&1 || true
  fi
  if [ -n "$packages" ]; then
    local name files
    for name in "${!wanted[@]}"; do
      files=("$packages/${wanted[$name]}"_*.deb)
      [ ! -e "${files[0]}" ] || wanted[name]=$(realpath "${files[-1]}")
    done
  fi
  if ! steps=$(apt_get -s --no-install-recommends install "${wanted[@]}" 2>"$work/log"); then
    [ "$dry" = yes ] || refuse 'apt-get cannot install: %s' "$(grep -m1 '^E:' "$work/log" || tail -n1 "$work/log")"
    step 'Install %s, and what they need.' "$*" || return 0
  fi
  count=$(grep -c '^Inst ' <<<"$steps" || true)
  [ "$count" -gt 0 ] || return 0
  step 'Install %s, %s packages in all.' "$(grep '^Inst ' <<<"$steps" | cut -d' ' -f2 |
    grep -xF "$(printf '%s\n' "$@")" | paste -sd' ' || true)" "$count" || return 0
  apt_get --no-install-recommends install "${wanted[@]}" >"$work/log" 2>&1 9>&- ||
    refuse 'apt-get failed: %s' "$(grep -m1 '^E:' "$work/log" || tail -n1 "$work/log")"
}

enable_units() { # unit...
  local unit
  for unit in "$@"; do
    [ "$(systemctl is-enabled "$unit" 2>/dev/null || true)" != enabled ] || continue
    step 'Enable %s.' "$unit" || continue
    systemctl -q enable "$unit" || refuse 'systemctl cannot enable %s.' "$unit"
  done
}

mask_units() { # unit...
  local unit
  for unit in "$@"; do
    [ "$(readlink "/etc/systemd/system/$unit" || true)" != /dev/null ] || continue
    step 'Mask %s.' "$unit" || continue
    ln -sfn /dev/null "/etc/systemd/system/$unit"
  done
}

set_time_zone() { # name of the zone
  [ "$(realpath -m /etc/localtime)" != "/usr/share/zoneinfo/$1" ] || return 0
  step 'Set the time zone to %s.' "$1" || return 0
  ln -sfn "/usr/share/zoneinfo/$1" /etc/localtime
  echo "$1" >/etc/timezone
}

said_at_the_end() {
  if [ "$named" -eq 0 ]; then
    tell 'Everything is as it should be; nothing was changed.'
  elif [ "$dry" = yes ]; then
    tell '%s steps; nothing was changed.' "$named"
  else
    tell '%s steps, %s seconds.' "$named" "$((SECONDS - started))"
  fi
}
