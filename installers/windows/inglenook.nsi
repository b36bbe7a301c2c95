; The installer for Windows: for one user, without administrator's rights.
;
;   makensis -DVERSION=0.1.0 -DBUNDLE=folder -DICONS=folder -DSETUP=it.exe inglenook.nsi
;
; What the user has made, in %APPDATA% and %LOCALAPPDATA%\inglenook, is never touched.

Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true

!include "MUI2.nsh"
!include "FileFunc.nsh"

!define NAME "Inglenook"
!define PROGRAM "inglenook.exe"
!define FILE_CLASS "Inglenook.gguf"
!define CLASSES "Software\Classes"
!define APPS "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"

Name "${NAME}"
OutFile "${SETUP}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${APPS}" "InstallLocation"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICONS}/inglenook.ico"
!define MUI_UNICON "${ICONS}/inglenook.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Russian"
!insertmacro MUI_LANGUAGE "SimpChinese"

LangString IS_OPEN ${LANG_ENGLISH} "Inglenook is open. Close it, then try again."
LangString IS_OPEN ${LANG_RUSSIAN} "Inglenook открыт. Закройте его и попробуйте снова."
LangString IS_OPEN ${LANG_SIMPCHINESE} "Inglenook 正在运行。请关闭后重试。"
LangString MODEL ${LANG_ENGLISH} "GGUF model"
LangString MODEL ${LANG_RUSSIAN} "Модель GGUF"
LangString MODEL ${LANG_SIMPCHINESE} "GGUF 模型"

; The file of a program that runs cannot be opened for writing.
!macro WaitUntilClosed
  check_again:
    IfFileExists "$INSTDIR\${PROGRAM}" 0 closed
    ClearErrors
    FileOpen $0 "$INSTDIR\${PROGRAM}" a
    IfErrors 0 was_closed
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IS_OPEN)" /SD IDCANCEL IDRETRY check_again
    Abort
  was_closed:
    FileClose $0
  closed:
!macroend

; Only what was installed: the user may have chosen a folder with other files in it.
!macro RemoveProgram
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\inglenook.exe"
  Delete "$INSTDIR\inglenook-cli.exe"
!macroend

Section
  !insertmacro WaitUntilClosed
  !insertmacro RemoveProgram
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"

  WriteRegStr HKCU "${CLASSES}\${FILE_CLASS}" "" "$(MODEL)"
  WriteRegStr HKCU "${CLASSES}\${FILE_CLASS}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${CLASSES}\${FILE_CLASS}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  ; Offered among the programs for such files; which one opens them stays the user's choice.
  WriteRegNone HKCU "${CLASSES}\.gguf\OpenWithProgids" "${FILE_CLASS}"

  WriteRegStr HKCU "${APPS}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${APPS}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${APPS}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${APPS}" "Publisher" "The Inglenook developers"
  WriteRegStr HKCU "${APPS}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${APPS}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${APPS}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${APPS}" "NoModify" 1
  WriteRegDWORD HKCU "${APPS}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${APPS}" "EstimatedSize" "$0"
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  !insertmacro WaitUntilClosed
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegValue HKCU "${CLASSES}\.gguf\OpenWithProgids" "${FILE_CLASS}"
  DeleteRegKey HKCU "${CLASSES}\${FILE_CLASS}"
  DeleteRegKey HKCU "${APPS}"
  ${RefreshShellIcons}
SectionEnd

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
FunctionEnd
