import { chromium } from 'playwright-core';
const base='http://127.0.0.1:18200', pw=process.env.PW;
const [,, who, lang, scheme, width, ...paths]=process.argv;
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox']});
const c=await b.newContext({viewport:{width:+width,height:900},colorScheme:scheme,locale:lang==='en'?'en-GB':lang,timezoneId:process.env.TZID??'America/Bogota'});
await c.addCookies([{name:'rostrum-language',value:lang,url:base}]);
const p=await c.newPage();
p.on('console',m=>{ if(['error','warning'].includes(m.type())) console.log('CONSOLE',m.type(),m.text().slice(0,300)); });
p.on('pageerror',e=>console.log('PAGEERROR',e.message.slice(0,400)));
p.on('response',async r=>{ if(r.url().endsWith('/graphql')) { try { const t=await r.text(); if(t.includes('"errors"')||!r.ok()) console.log('GQL',r.status(),r.request().postData()?.slice(0,100),t.slice(0,400)); } catch{} } });
if(who!=='-'){ await p.goto(base+'/sign-in'); await p.locator('input[name=email]').fill(who+'@rostrum.example'); await p.locator('input[name=password]').fill(pw); await p.locator('form button[type=submit]').click(); await p.waitForURL(u=>!u.pathname.includes('sign-in'),{timeout:30000}); 
 await c.addCookies([{name:'rostrum-language',value:lang,url:base}]);}
for(const path of paths){ const t=Date.now(); await p.goto(base+path); await p.waitForLoadState('networkidle').catch(()=>{}); await p.waitForTimeout(600);
 const o=await p.evaluate(()=>[document.documentElement.scrollWidth-document.documentElement.clientWidth,document.title,document.documentElement.lang]);
 const slug=path.replaceAll(/[\/?=&]+/g,"_").replace(/_meetings_[0-9a-f-]+/,"_meeting"); const f=`/tmp/w/shots/${slug||"home"}-${lang}-${scheme}-${width}.png`; await p.screenshot({path:f,fullPage:true}); console.log(f,'overflow',o[0],o[1],o[2],Date.now()-t+'ms'); }
await b.close();
