@echo off
rem The launcher for Windows. Unlike ./posterkit it builds the managed program once, and not again after a change of the sources: delete artifacts\publish for that. Not run on Windows yet.
setlocal
set "POSTERKIT_HOME=%~dp0"
set "PROGRAM=%~dp0artifacts\publish\PosterKit.Cli.exe"
where dotnet >nul 2>nul || (echo posterkit: the .NET SDK 10 is missing; see https://dotnet.microsoft.com/download 1>&2 & exit /b 2)
if not exist "%PROGRAM%" (
  echo posterkit: building 1>&2
  dotnet publish "%~dp0src\PosterKit.Cli" -c Release -o "%~dp0artifacts\publish" -nologo -v quiet -p:PosterKitPublish=managed || exit /b 3
)
"%PROGRAM%" %*
