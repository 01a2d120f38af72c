import { createServer, type Socket } from 'node:net'

/** Speaks just enough SMTP (RFC 5321) to take a mail. */
export async function listenForMail() {
  const received: string[] = []
  const greet = (socket: Socket) => {
    let inData = false
    let unread = ''
    socket.write('220 ready\r\n')
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => {
      unread += chunk.toString()
      // Whole lines only, and a mail only once it has ended: what arrives is cut anywhere.
      if (!unread.endsWith(inData ? '\r\n.\r\n' : '\r\n')) return
      const text = unread
      unread = ''
      received.push(text)
      if (inData) {
        inData = false
        socket.write('250 taken\r\n')
      } else if (text.startsWith('DATA')) {
        inData = true
        socket.write('354 go on\r\n')
      } else if (text.startsWith('QUIT')) socket.end('221 bye\r\n')
      else socket.write('250 fine\r\n')
    })
  }
  const server = createServer(greet).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { port: address.port, received, close: () => server.close() }
}
