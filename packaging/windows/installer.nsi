; The installer: for one person, without asking an administrator. package.sh calls makensis with
; VERSION (1.2.3), FILES (the folder with what is installed) and RESULT (the installer).

Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"

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

; What is not NSIS's own, addressing people as NSIS does.
LangString TypeName ${LANG_ENGLISH} "Mastodon archive"
LangString TypeName ${LANG_GERMAN} "Mastodon-Archiv"
LangString TypeName ${LANG_FRENCH} "Archive Mastodon"
LangString TypeName ${LANG_SPANISH} "Archivo de Mastodon"
LangString TypeName ${LANG_JAPANESE} "Mastodonアーカイブ"

LangString Purpose ${LANG_ENGLISH} "Opens Mastodon archives"
LangString Purpose ${LANG_GERMAN} "Öffnet Mastodon-Archive"
LangString Purpose ${LANG_FRENCH} "Ouvre les archives Mastodon"
LangString Purpose ${LANG_SPANISH} "Abre archivos de Mastodon"
LangString Purpose ${LANG_JAPANESE} "Mastodonのアーカイブを開きます"

LangString StillOpen ${LANG_ENGLISH} "Fossick is still open, or something else is using its program. Close all windows of Fossick, then try again."
LangString StillOpen ${LANG_GERMAN} "Fossick ist noch geöffnet, oder etwas anderes benutzt sein Programm. Bitte alle Fenster von Fossick schließen und es noch einmal versuchen."
LangString StillOpen ${LANG_FRENCH} "Fossick est encore ouvert, ou autre chose utilise son programme. Fermez toutes les fenêtres de Fossick, puis réessayez."
LangString StillOpen ${LANG_SPANISH} "Fossick sigue abierto, o algo más está usando su programa. Cierre todas las ventanas de Fossick e inténtelo de nuevo."
LangString StillOpen ${LANG_JAPANESE} "Fossickがまだ開いているか、ほかの何かがそのプログラムを使っています。Fossickのウィンドウをすべて閉じてから、もう一度試してください。"

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

; Windows lets nobody write a program that runs. Asks until fossick.exe in the folder $0 can be written. Who cancels, or can't be
; asked (/S), finds everything as it was, and the exit code 2. What uninstalls needs the same function under another name.
!macro UntilClosed UN
Function ${UN}UntilClosed
    IfFileExists "$0\fossick.exe" 0 absent
again:
    ClearErrors
    FileOpen $1 "$0\fossick.exe" a
    IfErrors 0 closed
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillOpen)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 2
    Abort
closed:
    FileClose $1
absent:
FunctionEnd
!macroend
!insertmacro UntilClosed ""
!insertmacro UntilClosed "un."

Section "Fossick"
    StrCpy $0 "$INSTDIR"
    Call UntilClosed
    ; An earlier version takes away itself what it brought, also from another folder: nobody else knows all of it.
    ReadRegStr $0 HKCU "${UNINSTALL}" "InstallLocation"
    ${If} $0 != ""
    ${AndIf} ${FileExists} "$0\uninstall.exe"
        Call UntilClosed
        ExecWait '"$0\uninstall.exe" /S /UPGRADE _?=$0' $1
        ${If} $1 != 0
            SetErrorLevel 2
            Abort
        ${EndIf}
        Delete "$0\uninstall.exe"
        RMDir "$0"
    ${EndIf}

    SetOutPath "$INSTDIR"
    File "${FILES}\fossick.exe"
    File "${FILES}\fossick.ico"
    File "${FILES}\LICENSE-MIT.txt"
    File "${FILES}\LICENSE-APACHE.txt"
    File "${FILES}\third-party.txt"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortcut "$SMPROGRAMS\Fossick.lnk" "$INSTDIR\fossick.exe" "" "$INSTDIR\fossick.ico"

    WriteRegStr HKCU "${CLASSES}\${CLASS}" "" "$(TypeName)"
    WriteRegStr HKCU "${CLASSES}\${CLASS}\DefaultIcon" "" "$INSTDIR\fossick.ico"
    WriteRegStr HKCU "${CLASSES}\${CLASS}\shell\open\command" "" '"$INSTDIR\fossick.exe" "%1"'
    WriteRegStr HKCU "${CLASSES}\Applications\fossick.exe" "FriendlyAppName" "Fossick"
    WriteRegStr HKCU "${CLASSES}\Applications\fossick.exe\DefaultIcon" "" "$INSTDIR\fossick.ico"
    WriteRegStr HKCU "${CLASSES}\Applications\fossick.exe\shell\open\command" "" '"$INSTDIR\fossick.exe" "%1"'
    WriteRegStr HKCU "${CAPABILITIES}" "ApplicationName" "Fossick"
    WriteRegStr HKCU "${CAPABILITIES}" "ApplicationDescription" "$(Purpose)"
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
    StrCpy $0 "$INSTDIR"
    Call un.UntilClosed
    Delete "$INSTDIR\fossick.exe"
    Delete "$INSTDIR\fossick.ico"
    Delete "$INSTDIR\LICENSE-MIT.txt"
    Delete "$INSTDIR\LICENSE-APACHE.txt"
    Delete "$INSTDIR\third-party.txt"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    ; Whoever pinned the entry in the Start menu keeps it when a newer version is about to be installed.
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/UPGRADE" $1
    ${If} ${Errors}
        Delete "$SMPROGRAMS\Fossick.lnk"
        ; Small pictures, unpacked copies and the log of what went wrong.
        RMDir /r "$LOCALAPPDATA\Fossick\Fossick\cache"
        RMDir "$LOCALAPPDATA\Fossick\Fossick"
        RMDir "$LOCALAPPDATA\Fossick"
    ${EndIf}

    !insertmacro NoLongerFor ".zip"
    !insertmacro NoLongerFor ".gz"
    !insertmacro NoLongerFor ".tgz"
    !insertmacro NoLongerFor ".tar"
    DeleteRegKey HKCU "${CLASSES}\${CLASS}"
    DeleteRegKey HKCU "${CLASSES}\Applications\fossick.exe"
    DeleteRegKey /ifempty HKCU "${CLASSES}\Applications"
    DeleteRegKey HKCU "Software\${ID}"
    DeleteRegValue HKCU "Software\RegisteredApplications" "${ID}"
    DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\fossick.exe"
    DeleteRegKey HKCU "${UNINSTALL}"
    !insertmacro TellShell
SectionEnd
