@echo off
rem Starts Kerf with Java 25 or newer: the one in KERF_JAVA_HOME, else in JAVA_HOME, else the first on the path.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA_EXE=java"
if not "%KERF_JAVA_HOME%"=="" (
  set "JAVA_EXE=%KERF_JAVA_HOME%\bin\java"
) else if not "%JAVA_HOME%"=="" (
  set "JAVA_EXE=%JAVA_HOME%\bin\java"
)
"%JAVA_EXE%" -version >nul 2>&1
if errorlevel 1 (
  echo Kerf needs Java 25 or newer. Install it and set JAVA_HOME to its folder. 1>&2
  exit /b 1
)
rem The classes of the first run, kept by the Java machine itself: the window comes up in half the time. Each program has
rem its own; a run that prints its help keeps too few. A run writes them under a name of its own, and a later one takes
rem them over, so that nobody reads what two runs have written together; what is still being written can't be moved.
set "CACHE=%LOCALAPPDATA%\Kerf\cache"
if not exist "%CACHE%" mkdir "%CACHE%"
set "COMMAND=%~1"
if "%COMMAND%"=="" set "COMMAND=station"
echo %COMMAND%| findstr /r /x "[a-z][a-z]*" >nul || set "COMMAND=other"
if "%~2"=="--help" set "COMMAND=help"
for %%F in ("%HOME_DIR%\lib\kerf.jar") do set "STAMP=%%~zF"
set "KEPT=%CACHE%\%COMMAND%-%STAMP%.jsa"
if not exist "%KEPT%" for %%F in ("%KEPT%.*") do if not exist "%KEPT%" move "%%F" "%KEPT%" >nul 2>&1
set "CLASSES=-XX:ArchiveClassesAtExit=%KEPT%.%RANDOM%"
if exist "%KEPT%" set "CLASSES=-XX:SharedArchiveFile=%KEPT%"
rem The planner stays under 1 GiB, however much memory the machine would give it.
set "MEMORY="
if "%COMMAND%"=="plan" set "MEMORY=-Xmx800m"
if "%COMMAND%"=="verify" set "MEMORY=-Xmx800m"
if "%COMMAND%"=="bench" set "MEMORY=-Xmx800m"
"%JAVA_EXE%" "%CLASSES%" %MEMORY% "-Xlog:cds*=off" "-Xlog:aot*=off" --enable-native-access=ALL-UNNAMED %KERF_JAVA_OPTIONS% "-Dkerf.home=%HOME_DIR%" -cp "%HOME_DIR%\lib\kerf.jar" org.kerf.Main %*
exit /b %ERRORLEVEL%
