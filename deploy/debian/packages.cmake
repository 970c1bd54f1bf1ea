# Debian packages of the three programs: what stands where in them, and what they need. deploy/debian/make builds them.
# There is one component for each package; every path is below the root of a machine.
set(debian ${CMAKE_CURRENT_LIST_DIR})
set(made ${CMAKE_BINARY_DIR}/debian)

# Manual pages and completion, from what the programs say of themselves.
foreach(program ocop-kiosk ocop-sync ocop-hub)
  add_custom_command(OUTPUT ${made}/${program}.bash ${made}/${program}.1.gz ${made}/${program}.vi.1.gz
    COMMAND ${debian}/from_help.py $<TARGET_FILE:${program}> ${made}
    DEPENDS ${program} ${debian}/from_help.py VERBATIM)
  list(APPEND manuals ${made}/${program}.bash)
endforeach()
add_custom_target(ocop_manuals ALL DEPENDS ${manuals})

function(install_program component program)
  install(TARGETS ${program} DESTINATION usr/bin COMPONENT ${component})
  install(FILES ${made}/${program}.1.gz DESTINATION usr/share/man/man1 COMPONENT ${component})
  install(FILES ${made}/${program}.vi.1.gz DESTINATION usr/share/man/vi/man1 RENAME ${program}.1.gz
          COMPONENT ${component})
  install(FILES ${made}/${program}.bash DESTINATION usr/share/bash-completion/completions RENAME ${program}
          COMPONENT ${component})
endfunction()

# ocop_package(<component> [CONFIGURATION file...] [UNITS file...]): its files beside its programs, and its maintainer
# scripts, which know of the variables that are set where it is called.
function(ocop_package component)
  cmake_parse_arguments(its "" "" "CONFIGURATION;UNITS" ${ARGN})
  set(PACKAGE ocop-${component})
  set(scripts)
  install(FILES ${debian}/copyright ${made}/changelog.gz DESTINATION usr/share/doc/${PACKAGE} COMPONENT ${component})
  if(its_UNITS)
    install(FILES ${its_UNITS} DESTINATION usr/lib/systemd/system COMPONENT ${component})
    foreach(kind sysusers tmpfiles)
      install(FILES ${debian}/${component}/${PACKAGE}.${kind} DESTINATION usr/lib/${kind}.d RENAME ${PACKAGE}.conf
              COMPONENT ${component})
    endforeach()
    foreach(script preinst postinst prerm postrm)
      configure_file(${debian}/${script}.in ${made}/${component}/${script} @ONLY)
      list(APPEND scripts ${made}/${component}/${script})
    endforeach()
    install(FILES ${its_CONFIGURATION} DESTINATION etc/ocop COMPONENT ${component})
    list(TRANSFORM its_CONFIGURATION REPLACE ".*/" "/etc/ocop/" OUTPUT_VARIABLE conffiles)
    list(JOIN conffiles "\n" conffiles)
    file(WRITE ${made}/${component}/conffiles "${conffiles}\n")
    list(APPEND scripts ${made}/${component}/conffiles)
  endif()
  string(TOUPPER ${component} upper)
  set(CPACK_DEBIAN_${upper}_PACKAGE_NAME ${PACKAGE} PARENT_SCOPE)
  set(CPACK_DEBIAN_${upper}_PACKAGE_CONTROL_EXTRA "${scripts}" PARENT_SCOPE)
endfunction()

# The number of the newest migration: the format that this version writes.
function(newest_format schema out)
  file(GLOB migrations CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/db/schema/${schema}/*.sql)
  list(SORT migrations)
  list(GET migrations -1 newest)
  string(REGEX REPLACE ".*/0*([0-9]+)_.*" "\\1" number ${newest})
  set(${out} ${number} PARENT_SCOPE)
endfunction()

install_program(kiosk ocop-kiosk)
install_program(kiosk ocop-sync)
newest_format(ledger FORMAT)
set(DATABASE /var/lib/ocop/ledger.sqlite)
set(SERVICES "ocop-kiosk.service ocop-sync.service")
set(STOPPED "${SERVICES} ocop-screen.service ocop-printer.socket ocop-printer.service")
set(FOLDERS /var/lib/ocop)
set(CONTENT_EN "this terminal's sales, key and settings")
set(CONTENT_VI "doanh số, khóa và cài đặt của máy này")
set(ON_PURGE "")
file(GLOB units CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/deploy/terminal/ocop-*)
ocop_package(kiosk CONFIGURATION ${debian}/kiosk/kiosk.toml ${debian}/kiosk/sync.toml ${debian}/kiosk/printer.conf
             UNITS ${units})

install_program(hub ocop-hub)
newest_format(hub FORMAT)
set(DATABASE /var/lib/ocop-hub/hub.sqlite)
set(SERVICES ocop-hub.service)
set(STOPPED "ocop-hub.service ocop-publish.timer ocop-backup.timer ocop-prune.timer")
set(FOLDERS "/var/lib/ocop-hub /var/lib/ocop-backup /var/lib/ocop-release")
set(CONTENT_EN "the hub's data")
set(CONTENT_VI "dữ liệu của máy chủ")
# Keys are the office's own: no installation made them, and none can make them again.
set(ON_PURGE [[
  if [ -d "${DPKG_ROOT:-}/etc/ocop-hub" ] && ! rmdir "${DPKG_ROOT:-}/etc/ocop-hub" 2>/dev/null; then
    said "Left: the keys in /etc/ocop-hub. Delete them by hand if no one needs them." \
      "Còn lại: các khóa trong /etc/ocop-hub. Hãy tự xóa nếu không ai cần nữa."
  fi
]])
file(GLOB units CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/deploy/hub/ocop-*)
ocop_package(hub CONFIGURATION ${debian}/hub/hub.toml UNITS ${units})
install(FILES ${PROJECT_SOURCE_DIR}/deploy/hub/nginx.conf ${PROJECT_SOURCE_DIR}/deploy/hub/site-files.conf
              ${PROJECT_SOURCE_DIR}/deploy/hub/alerts.yml
        DESTINATION usr/share/doc/ocop-hub/examples COMPONENT hub)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/db/sample DESTINATION usr/share/doc/ocop-hub/examples COMPONENT hub)

ocop_package(common)
install(DIRECTORY ${CMAKE_BINARY_DIR}/share/ocop/ DESTINATION usr/share/ocop COMPONENT common)
install(FILES ${made}/README.md.gz DESTINATION usr/share/doc/ocop-common COMPONENT common)

set(CPACK_GENERATOR DEB)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL kiosk hub common)
set(CPACK_PACKAGING_INSTALL_PREFIX /)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE
    WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_CONTACT "OCOP Lang Son <maintainers@ocop.example>")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS ON)  # at exactly the same version
set(CPACK_COMPONENT_KIOSK_DEPENDS common)
set(CPACK_COMPONENT_HUB_DEPENDS common)
set(CPACK_DEBIAN_KIOSK_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_HUB_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_COMMON_PACKAGE_ARCHITECTURE all)
# What the loader does not show: users and folders are made by systemd, text is drawn in these fonts, the office is
# trusted by these certificates, SDL opens OpenGL by itself, timers know the shops' time zone.
set(system "systemd | systemd-standalone-sysusers, systemd | systemd-standalone-tmpfiles")
set(CPACK_DEBIAN_KIOSK_PACKAGE_DEPENDS "${system}, fonts-inter, fonts-noto-cjk, ca-certificates, libgl1, libegl1")
set(CPACK_DEBIAN_KIOSK_PACKAGE_RECOMMENDS "cage, xwayland, seatd, wlr-randr")  # ocop-screen.service
set(CPACK_DEBIAN_HUB_PACKAGE_DEPENDS "${system}, fonts-inter, fonts-noto-cjk, tzdata")
set(CPACK_DEBIAN_HUB_PACKAGE_RECOMMENDS "sudo, nginx")
set(CPACK_DEBIAN_HUB_PACKAGE_SUGGESTS "postgresql-client")
set(CPACK_COMPONENT_KIOSK_DESCRIPTION
"touch kiosk and till of an OCOP display point
Visitors find certified products of the One Commune One Product programme,
their producers and places, in Vietnamese, English or Chinese; staff sell.

This package holds a terminal's two programs: ocop-kiosk, which draws the
screen and has no network, and ocop-sync, which fetches the office's releases
and sends it the terminal's sales.")
set(CPACK_COMPONENT_HUB_DESCRIPTION
"office's side of the OCOP kiosks
The hub checks the office's sheets and publishes them as signed releases,
receives the terminals' sales, reports them, prints labels of lots, and shows
phones where a lot comes from.")
set(CPACK_COMPONENT_COMMON_DESCRIPTION
"icons, pictures, texts and runbook of the OCOP kiosks
What the programs of the OCOP kiosks read at run time, in Vietnamese, English
and Chinese, and the runbook for the administrators of office and terminals.")
include(CPack)
