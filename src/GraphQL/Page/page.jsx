import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { parse } from 'graphql';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';
import './page.css';

const workers = { graphql: 'graphql.worker.js', json: 'json.worker.js' };
globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(new URL(workers[label] ?? 'editor.worker.js', import.meta.url)),
};

const api = new URL(location.pathname, location.origin);
const socket = new URL(api);
socket.protocol = api.protocol.replace('http', 'ws');

// Headers go with each request, and into connection_init for subscriptions.
const send = createGraphiQLFetcher({ url: api.href, subscriptionUrl: socket.href });

// The editor takes a moment to notice what was written: for whoever pastes a subscription and runs it at once, it is read again here.
const fetcher = (asked, options) => send(asked, { ...options, documentAST: read(asked.query) });

function read(query) {
  try {
    return parse(query);
  } catch {
    return undefined; // The API says what is wrong with it.
  }
}

const welcome = `# Ctrl-Enter runs it; Ctrl-Space completes.
# To act as somebody, put this into Headers:
#   { "Authorization": "Bearer ..." }

`;

createRoot(document.getElementById('page')).render(
  <GraphiQL fetcher={fetcher} defaultQuery={welcome} defaultEditorToolsVisibility="headers" />,
);
