import { fire, quantile } from './load'
import { tokenOf } from '../support/county'
async function main(){ const port=Number(process.argv[2]); const name=process.argv[3]; const n=Number(process.argv[4])
 for(let i=0;i<n;i++){ const v=await fire(port, Array.from({length:3000},(_,k)=>({path:'/api/'+name,body:{},token:tokenOf(k%1000)})), 200); console.log(name, v.perSecond.toFixed(0), quantile(v.times,.99).toFixed(0), [...v.statuses]) } }
void main()
