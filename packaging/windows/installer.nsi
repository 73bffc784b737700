; The installer: for one person, without asking an administrator. package.sh calls makensis with
; VERSION (1.2.3), FILES (the folder with what is installed) and RESULT (the installer).

Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define ID "Fossick"
!define CLASS "Fossick.Archive"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!define CLASSES "Software\Classes"
!define CAPABILITIES "Software\${ID}\Capabilities"

Name "Fossick"
OutFile "${RESULT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Fossick"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
SetCompressor /SOLID lzma
ManifestDPIAware true

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Fossick"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Installs Fossick, which opens Mastodon archives"
VIAddVersionKey "LegalCopyright" "MIT or Apache-2.0"

!define MUI_ICON "${FILES}\fossick.ico"
!define MUI_UNICON "${FILES}\fossick.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\fossick.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "French"
!insertmacro MUI_LANGUAGE "Spanish"
!insertmacro MUI_LANGUAGE "Japanese"

; Fossick among the programs that "Open with" offers. What opens these files by itself stays as it is.
!macro OfferFor EXTENSION
    WriteRegStr HKCU "${CLASSES}\${EXTENSION}\OpenWithProgids" "${CLASS}" ""
    WriteRegStr HKCU "${CLASSES}\Applications\fossick.exe\SupportedTypes" "${EXTENSION}" ""
    WriteRegStr HKCU "${CAPABILITIES}\FileAssociations" "${EXTENSION}" "${CLASS}"
!macroend

!macro NoLongerFor EXTENSION
    DeleteRegValue HKCU "${CLASSES}\${EXTENSION}\OpenWithProgids" "${CLASS}"
    DeleteRegKey /ifempty HKCU "${CLASSES}\${EXTENSION}\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "${CLASSES}\${EXTENSION}"
!macroend

; Tells the file manager that what opens files has changed.
!macro TellShell
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
!macroend

Section "Fossick"
    SetOutPath "$INSTDIR"
    File "${FILES}\fossick.exe"
    File "${FILES}\fossick.ico"
    File "${FILES}\LICENSE-MIT.txt"
    File "${FILES}\LICENSE-APACHE.txt"
    File "${FILES}\third-party.txt"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Fossick.lnk" "$INSTDIR\fossick.exe" "" "$INSTDIR\fossick.ico"

    WriteRegStr HKCU "${CLASSES}\${CLASS}" "" "Mastodon archive"
    WriteRegStr HKCU "${CLASSES}\${CLASS}\DefaultIcon" "" "$INSTDIR\fossick.ico"
    WriteRegStr HKCU "${CLASSES}\${CLASS}\shell\open\command" "" '"$INSTDIR\fossick.exe" "%1"'
    WriteRegStr HKCU "${CLASSES}\Applications\fossick.exe" "FriendlyAppName" "Fossick"
    WriteRegStr HKCU "${CLASSES}\Applications\fossick.exe\DefaultIcon" "" "$INSTDIR\fossick.ico"
    WriteRegStr HKCU "${CLASSES}\Applications\fossick.exe\shell\open\command" "" '"$INSTDIR\fossick.exe" "%1"'
    WriteRegStr HKCU "${CAPABILITIES}" "ApplicationName" "Fossick"
    WriteRegStr HKCU "${CAPABILITIES}" "ApplicationDescription" "Opens Mastodon archives"
    WriteRegStr HKCU "Software\RegisteredApplications" "${ID}" "${CAPABILITIES}"
    WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\fossick.exe" "" "$INSTDIR\fossick.exe"
    !insertmacro OfferFor ".zip"
    !insertmacro OfferFor ".gz"
    !insertmacro OfferFor ".tgz"
    !insertmacro OfferFor ".tar"

    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Fossick"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\fossick.ico"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Fossick contributors"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    IntFmt $0 "0x%08X" $0
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
    !insertmacro TellShell
SectionEnd

; Takes away what was installed. Settings and the list of recent archives stay: who installs it again finds them.
Section "Uninstall"
    Delete "$INSTDIR\fossick.exe"
    Delete "$INSTDIR\fossick.ico"
    Delete "$INSTDIR\LICENSE-MIT.txt"
    Delete "$INSTDIR\LICENSE-APACHE.txt"
    Delete "$INSTDIR\third-party.txt"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Fossick.lnk"

    !insertmacro NoLongerFor ".zip"
    !insertmacro NoLongerFor ".gz"
    !insertmacro NoLongerFor ".tgz"
    !insertmacro NoLongerFor ".tar"
    DeleteRegKey HKCU "${CLASSES}\${CLASS}"
    DeleteRegKey HKCU "${CLASSES}\Applications\fossick.exe"
    DeleteRegKey HKCU "Software\${ID}"
    DeleteRegValue HKCU "Software\RegisteredApplications" "${ID}"
    DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\fossick.exe"
    DeleteRegKey HKCU "${UNINSTALL}"
    !insertmacro TellShell
SectionEnd
