import type { Launch } from './call.ts';

/** The LMS's page: the content in a frame. `launch` begins a new session each time that the page is loaded. */
export const hostPage = (launch: Launch): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Coursewright preview</title>
<link rel="icon" href="data:,">
<style>
  html, body { height: 100%; margin: 0 }
  iframe { display: block; width: 100%; height: 100%; border: 0 }
</style>
<script type="application/json" id="launch">${JSON.stringify(launch).replaceAll('<', '\\u003c')}</script>
<script type="module" src="/lms/host.js"></script>
</head>
<body>
<iframe id="content" title="Course"></iframe>
</body>
</html>
`;
