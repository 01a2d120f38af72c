#!/usr/bin/env node
import '../src/main/portolan.ts'
