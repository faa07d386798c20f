import { createClient } from 'graphql-ws'; import WebSocket from 'ws';
const c=createClient({url:'ws://127.0.0.1:18200/graphql',webSocketImpl:WebSocket,retryAttempts:0,on:{closed:e=>console.log('closed',e.code,e.reason),connected:()=>console.log('connected')}});
const t=setTimeout(()=>{console.log('timeout');process.exit()},6000);
c.subscribe({query:'subscription($m:ID!){ meetingChanged(meetingId:$m){ floor { version state lists { id } } record { number sentence } } }',variables:{m:process.argv[2]}},{next:x=>{console.log(JSON.stringify(x).slice(0,300));},error:e=>console.log('ERR',e),complete:()=>console.log('complete')});
